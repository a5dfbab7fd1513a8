import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { Input, Output } from '../../../electron/contract/table.ts';
import { useCommand } from '../../api/queries.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { failureText } from '../../text/failure-text.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/form.tsx';
import { IssueNote } from '../../widgets/issue/issue-note.tsx';
import styles from './settings-screen.module.css';

/** Prints a page with the printer and paper as they are chosen, saved or not, by which both can be checked. */
export function TestPrint({ printer, paper }: Omit<Input<'printer.test'>, 'id'>) {
  const text = useText();
  const { testPage: words, issue } = text;
  const { mutateAsync } = useCommand('printer.test');
  const [outcome, setOutcome] = useState<Output<'printer.test'> | null>(null);
  const { submit, isPending, failure } = useSubmit(async () => {
    setOutcome(null);
    setOutcome(await mutateAsync({ printer, paper }));
  });
  return (
    <section className={styles.tried} aria-label={words.print}>
      <Button onPress={submit} isPending={isPending}>
        <Printer aria-hidden />
        {isPending ? issue.printing : words.print}
      </Button>
      <p className={styles.lead}>{words.hint}</p>
      <IssueNote outcome={outcome} target="printer" />
      <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
    </section>
  );
}
