import styles from './receive-form.module.css';
import { useQuery } from '@tanstack/react-query';
import type { CustomerId } from '../../../../electron/domain/ids.ts';
import { answerDueOn, feeOf } from '../../../../electron/domain/requests/decide-received.ts';
import type { RequestType } from '../../../../electron/domain/requests/request-types.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { ask } from '../../../api/queries.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatWeekday, today } from '../../../text/screen-format.ts';
import { Banner } from '../../../ui/banner.tsx';
import { readDate } from '../../../ui/date-field.tsx';
import { useNoticeWords } from '../../../widgets/notice/use-notice-words.ts';

interface PromiseNoteProps {
  readonly types: readonly RequestType[];
  /** As typed. */
  readonly occurred: string;
}

/** Until when the shop means to have answered, and what the notice says of a fee: told before anything is promised. */
export function PromiseNote({ types, occurred }: PromiseNoteProps) {
  const { language } = useLanguage();
  const { receive } = useText().requests;
  const fee = feeOf(types, useNoticeWords());
  const day = answerDueOn(readDate(occurred) ?? today());
  return (
    <p className={styles.note}>
      <span>{fill(receive.due, { date: formatWeekday(day, language) })}</span>
      {fee !== null && <span>{fill(receive.fee, { fee })}</span>}
    </p>
  );
}

/** The law speaks of people: of a company only those in it can ask (Art. 2(1)). */
export function CompanyNote({ customerId }: { readonly customerId: CustomerId }) {
  const { receive } = useText().requests;
  const { data: customer } = useQuery(ask('customer.get', { customerId }));
  return customer?.fields.kind === 'company' ? <Banner variant="time">{receive.company}</Banner> : null;
}
