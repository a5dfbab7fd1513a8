import type { StaffId } from '../../../electron/domain/ids.ts';
import styles from './start-sheet.module.css';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Failure } from '../../../electron/contract/failure.ts';
import type { Output } from '../../../electron/contract/table.ts';
import { command } from '../../api/desk.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { failureText } from '../../text/failure-text.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { useFaults } from '../../ui/faults.ts';
import { Form, FormError } from '../../ui/form.tsx';
import { Key } from '../../ui/key.tsx';
import { useKey } from '../../ui/use-key.ts';
import { NewPassword, passwordFaults, type NewPasswordField } from '../../widgets/password/new-password.tsx';
import { StartSheet } from './start-sheet.tsx';

/** Whose one-time word was typed, and the word. */
export interface OneTimeEntry {
  readonly staffId: StaffId;
  readonly word: string;
}

interface FirstPasswordProps {
  readonly start: Output<'startup.state'>;
  readonly entry: OneTimeEntry;
  readonly onBack: () => void;
}

/** A password of one's own, in the place of the word that a manager has handed over. */
export function FirstPassword({ start, entry, onBack }: FirstPasswordProps) {
  const text = useText();
  const words = text.start.firstPassword;
  const client = useQueryClient();
  const { staffId, word } = entry;
  const [typed, setTyped] = useState({ password: '', again: '' });
  const faults = useFaults<NewPasswordField>();
  const name = start.accounts.find((account) => account.staffId === staffId)?.label ?? '';
  const showAtField = (failed: Failure) =>
    failed.kind === 'validation' && faults.show({ password: text.start.newPassword.weak });
  const { isPending, failure, submit } = useSubmit(async () => {
    if (faults.show(await passwordFaults(typed, [name], text))) return;
    try {
      await command('session.sign_in', { staffId, password: word, newPassword: typed.password });
    } finally {
      await client.invalidateQueries();
    }
  }, showAtField);
  useKey('Escape', isPending ? null : onBack);
  return (
    <StartSheet isTraining={start.isTraining}>
      <h1>{fill(words.title, { name })}</h1>
      <p className={styles.lead}>{words.lead}</p>
      <Form faults={faults.shown} onSubmit={submit}>
        <NewPassword typed={typed} onChange={setTyped} ownWords={[name]} />
        <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
        <div className={styles.actions}>
          <Button onPress={onBack} isDisabled={isPending}>
            {words.back}
            <Key>Esc</Key>
          </Button>
          <Button variant="primary" type="submit" isPending={isPending}>
            {isPending ? text.start.signIn.working : words.submit}
            <Key>Enter</Key>
          </Button>
        </div>
      </Form>
    </StartSheet>
  );
}
