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
import { Form, FormError } from '../../../ui/form.tsx';
import { Key } from '../../../ui/key.tsx';
import { Select } from '../../../ui/select.tsx';
import { useKey } from '../../../ui/use-key.ts';
import { OwnPassword, useOwnPassword } from '../../../widgets/password/own-password.tsx';
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
  const typed = useOwnPassword(accounts.length === 1 ? (accounts[0]?.staffId ?? null) : null);
  const { staffId, password, faults, wait } = typed;
  const [letter, setLetter] = useState(lost.letters[0] ?? null);
  const showInPlace = (failed: Failure) =>
    typed.refuse(failed) || (failed.kind === 'forbidden' && faults.show({ staffId: words.forbidden }));
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
          if (typed.isReady()) submit();
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
        <OwnPassword label={words.who} accounts={accounts} typed={typed} />
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
