import type { CustomerId } from '../../../electron/domain/ids.ts';
import styles from './customer-form.module.css';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { phoneSchema } from '../../../electron/domain/customers/phone.ts';
import { readingSchema } from '../../../electron/domain/text/clean.ts';
import { keyKana } from '../../../electron/domain/text/search-key.ts';
import { ask } from '../../api/queries.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import type { CustomerDraft } from './customer-draft.ts';

/** More namesakes than this say nothing any more. */
const mostShown = 3;

interface DuplicateHintProps {
  readonly values: CustomerDraft;
  /** Who is being edited, and so no duplicate. */
  readonly exceptId: string | null;
  readonly onOpen: (customerId: CustomerId) => void;
}

/** Says, while one types, that there is somebody with the same telephone number or the same reading. */
export function DuplicateHint({ values, exceptId, onOpen }: DuplicateHintProps) {
  const { form, honorific } = useText().customers;
  const phones = values.phones.flatMap(({ value }) => phoneSchema.safeParse(value).data ?? []);
  const kana = readingSchema.safeParse(values.kana).data ?? '';
  const byPhone = useFound(phones[0] ?? '').filter((line) => line.customerId !== exceptId);
  const byKana = useFound(kana).filter(
    (line) =>
      line.customerId !== exceptId &&
      keyKana(line.kana) === keyKana(kana) &&
      byPhone.every((other) => other.customerId !== line.customerId),
  );
  const hints = [
    { words: form.samePhone, lines: byPhone },
    { words: form.sameKana, lines: byKana },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <output className={styles.duplicates}>
      {hints.map(({ words, lines }) => (
        <Banner key={words} variant="time" height="lowest">
          <span className={styles.duplicate}>
            <strong>{words}</strong>
            {lines.slice(0, mostShown).map((line) => (
              <Button key={line.customerId} variant="quiet" onPress={() => onOpen(line.customerId)}>
                {fill(form.see, { name: `${line.name} ${honorific[line.kind]}`.trim() })}
                {line.plate !== null && `（${line.plate}）`}
              </Button>
            ))}
          </span>
        </Banner>
      ))}
    </output>
  );
}

function useFound(typed: string) {
  const text = useDeferredValue(typed);
  const { data } = useQuery({ ...ask('customer.find', { text }), enabled: text !== '', staleTime: 0 });
  return data ?? [];
}
