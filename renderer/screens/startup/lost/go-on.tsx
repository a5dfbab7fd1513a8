import styles from '../start-sheet.module.css';
import own from './lost.module.css';
import { useState } from 'react';
import type { Failure } from '../../../../electron/contract/failure.ts';
import type { Output } from '../../../../electron/contract/table.ts';
import { command } from '../../../api/desk.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { failureText } from '../../../text/failure-text.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { useFaults } from '../../../ui/faults.ts';
import { Form, FormError } from '../../../ui/form.tsx';
import { Key } from '../../../ui/key.tsx';
import { PasswordField } from '../../../ui/password-field.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Select } from '../../../ui/select.tsx';
import { useKey } from '../../../ui/use-key.ts';
import { useWait } from '../../../widgets/password/use-wait.ts';
import { WaitNote } from '../../../widgets/password/wait-note.tsx';
import { StartSheet } from '../start-sheet.tsx';
import type { LostStart } from './lost-facts.tsx';

interface GoOnProps {
  readonly start: LostStart;
  readonly onDone: (goneOn: Output<'session.go_on'>) => void;
  readonly onBack: () => void;
}

/** A manager decides to go on with the ledger as it is, and proves with their password who they are. */
export function GoOn({ start, onDone, onBack }: GoOnProps) {
  const text = useText();
  const words = text.lost.goOnForm;
  const { signIn } = text.start;
  const { accounts, lost } = start;
  const [staffId, setStaffId] = useState(accounts.length === 1 ? (accounts[0]?.staffId ?? null) : null);
  const [password, setPassword] = useState('');
  const [letter, setLetter] = useState(lost.letters[0] ?? null);
  const faults = useFaults<'staffId' | 'password'>();
  const wait = useWait(staffId ?? '');
  const showInPlace = (failed: Failure) => {
    setPassword('');
    if (failed.kind === 'wait') wait.begin(failed.seconds);
    if (failed.kind === 'wrong_secret' || failed.kind === 'wait') return faults.show({ password: signIn.wrong });
    return failed.kind === 'forbidden' && faults.show({ staffId: words.forbidden });
  };
  const { isPending, failure, submit } = useSubmit(async () => {
    if (staffId !== null && letter !== null) onDone(await command('session.go_on', { staffId, password, letter }));
  }, showInPlace);
  useKey('Escape', isPending ? null : onBack);
  return (
    <StartSheet isTraining={start.isTraining} isWide>
      <h1>{words.title}</h1>
      <p className={styles.lead}>{words.lead}</p>
      <ul className={own.effects}>
        {words.effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      <Form
        faults={faults.shown}
        onSubmit={() => {
          const missing = {
            ...(staffId === null && { staffId: signIn.nobody }),
            ...(password === '' && { password: signIn.empty }),
          };
          if (!faults.show(missing) && !wait.isOn) submit();
        }}
      >
        <Select
          name="letter"
          label={words.letter}
          hint={lost.letters.length === 0 ? words.noLetter : words.letterHint}
          options={lost.letters.map((free) => ({ value: free, label: free }))}
          value={letter}
          onChange={setLetter}
          isDisabled={lost.letters.length === 0}
        />
        <RadioGroup
          name="staffId"
          label={words.who}
          choices={accounts.map((account) => ({ value: account.staffId, label: account.label }))}
          columns={accounts.length > 3 ? 2 : 1}
          value={staffId}
          onChange={setStaffId}
        />
        <PasswordField
          name="password"
          label={signIn.password}
          isRequired={false}
          value={password}
          isAutoFocused
          onChange={(typed) => setPassword(typed)}
        />
        <WaitNote seconds={wait.left} words={signIn.wait} />
        <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
        <div className={styles.actions}>
          <Button onPress={onBack} isDisabled={isPending}>
            {words.back}
            <Key>Esc</Key>
          </Button>
          <Button variant="primary" type="submit" isPending={isPending} isDisabled={wait.isOn || letter === null}>
            {isPending ? signIn.working : words.submit}
            <Key>Enter</Key>
          </Button>
        </div>
      </Form>
    </StartSheet>
  );
}
