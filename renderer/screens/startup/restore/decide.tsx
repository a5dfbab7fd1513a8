import styles from '../start-sheet.module.css';
import lostStyles from '../lost/lost.module.css';
import { useState, type ComponentProps, type ReactNode } from 'react';
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
import { LostFacts, type Lost } from '../lost/lost-facts.tsx';
import { StartSheet } from '../start-sheet.tsx';

interface DecideProps {
  readonly isTraining: boolean;
  readonly lost: Lost;
  readonly words: {
    readonly title: string;
    readonly facts: NonNullable<ComponentProps<typeof LostFacts>['words']>;
    readonly effects: readonly string[];
    readonly submit: string;
  };
  readonly lead: string;
  /** What else there is to say of what would be lost. */
  readonly children: ReactNode;
  readonly onApplied: (applied: Output<'restore.apply'>) => void;
  readonly onBack: () => void;
}

/** What a ledger that lies ready lacks and what going on with it does, before anything happens; and the new letter. */
export function Decide({ isTraining, lost, words: own, lead, children, onApplied, onBack }: DecideProps) {
  const text = useText();
  const { restore, lost: words } = text;
  const [letter, setLetter] = useState(lost.letters[0] ?? null);
  const { isPending, failure, submit } = useSubmit(async () => {
    if (letter !== null) onApplied(await command('restore.apply', { letter }));
  });
  useKey('Escape', isPending ? null : onBack);
  return (
    <StartSheet isTraining={isTraining} isWide>
      <h1>{own.title}</h1>
      <p className={styles.lead}>{lead}</p>
      <LostFacts lost={lost} words={own.facts} />
      {children}
      <ul className={lostStyles.effects}>
        {own.effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      <Form onSubmit={submit}>
        <Select
          name="letter"
          label={words.goOnForm.letter}
          hint={lost.letters.length === 0 ? words.goOnForm.noLetter : words.goOnForm.letterHint}
          options={lost.letters.map((free) => ({ value: free, label: free }))}
          value={letter}
          onChange={setLetter}
          isDisabled={lost.letters.length === 0}
        />
        <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
        <div className={styles.actions}>
          <Button onPress={onBack} isDisabled={isPending}>
            {restore.back}
            <Key>Esc</Key>
          </Button>
          <Button
            variant="primary"
            type="submit"
            isPending={isPending}
            isDisabled={letter === null || failure !== null}
          >
            {isPending ? text.start.signIn.working : own.submit}
          </Button>
        </div>
      </Form>
    </StartSheet>
  );
}
