import type { NoticeId } from '../../../../electron/domain/ids.ts';
import styles from './adopt-form.module.css';
import { useState } from 'react';
import type { Failure } from '../../../../electron/contract/failure.ts';
import { command } from '../../../api/desk.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import type { Catalogue } from '../../../../electron/words/catalogue.ts';
import { failureText } from '../../../text/failure-text.ts';
import { useText } from '../../../text/language.tsx';
import { today } from '../../../text/screen-format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DateField, readDate } from '../../../ui/date-field.tsx';
import { useFaults } from '../../../ui/faults.ts';
import { Form, FormError } from '../../../ui/form.tsx';
import { useAskedFirst } from '../../../widgets/drafts/use-asked-first.ts';

/** The manager, having read the notice, says from which day it holds. */
export function AdoptForm({ noticeId }: { readonly noticeId: NoticeId }) {
  const text = useText();
  const { adopt } = text.home;
  const [date, setDate] = useState<string>(today);
  const [isRead, setIsRead] = useState(false);
  const faults = useFaults<'effectiveOn' | 'isRead'>();
  const effectiveOn = readDate(date);
  const undo = () => {
    setDate(today());
    setIsRead(false);
  };
  useAskedFirst(isRead || date !== today(), undo);
  const showAtField = (failure: Failure) => {
    if (failure.kind !== 'validation') return false;
    const code = failure.fields[0]?.code ?? '';
    return faults.show({ effectiveOn: isDateFault(code, adopt.dateFaults) ? adopt.dateFaults[code] : adopt.dateFault });
  };
  const { isPending, failure, submit } = useSubmit(async () => {
    if (effectiveOn !== null) await command('notice.adopt', { noticeId, effectiveOn });
  }, showAtField);
  const check = () => {
    const found = {
      ...(effectiveOn === null && { effectiveOn: adopt.dateFault }),
      ...(!isRead && { isRead: adopt.notRead }),
    };
    if (!faults.show(found)) submit();
  };
  return (
    <Card title={adopt.title}>
      <Form onSubmit={check} faults={faults.shown}>
        <DateField name="effectiveOn" label={adopt.date} isRequired value={date} onChange={(typed) => setDate(typed)} />
        <Checkbox name="isRead" label={adopt.isRead} isSelected={isRead} onChange={(next) => setIsRead(next)} />
        <FormError>{failure === null ? null : words(failure, adopt, failureText(failure, text))}</FormError>
        <div className={styles.actions}>
          <Button variant="primary" type="submit" isPending={isPending}>
            {isPending ? adopt.working : adopt.submit}
          </Button>
          <p className={styles.after}>{adopt.after}</p>
        </div>
      </Form>
    </Card>
  );
}

type AdoptWords = Catalogue['home']['adopt'];

function words(failure: Failure, { conflict, taken }: AdoptWords, otherwise: string): string {
  if (failure.kind !== 'conflict') return otherwise;
  if (failure.about === 'already_adopted') return conflict;
  return failure.about === 'version_taken' ? taken : otherwise;
}

function isDateFault(code: string, faults: AdoptWords['dateFaults']): code is keyof AdoptWords['dateFaults'] {
  return Object.hasOwn(faults, code);
}
