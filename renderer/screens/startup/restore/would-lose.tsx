import styles from '../start-sheet.module.css';
import own from '../lost/lost.module.css';
import { useState } from 'react';
import type { Output } from '../../../../electron/contract/table.ts';
import { command } from '../../../api/desk.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { failureText } from '../../../text/failure-text.ts';
import { formatNumber } from '../../../text/format.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatMinute } from '../../../text/screen-format.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { Button } from '../../../ui/button.tsx';
import { Form, FormError } from '../../../ui/form.tsx';
import { Key } from '../../../ui/key.tsx';
import { Select } from '../../../ui/select.tsx';
import { useKey } from '../../../ui/use-key.ts';
import { LostFacts } from '../lost/lost-facts.tsx';
import { StartSheet } from '../start-sheet.tsx';

interface WouldLoseProps {
  readonly isTraining: boolean;
  readonly whole: Extract<Output<'restore.check'>, { outcome: 'whole' }>;
  readonly onApplied: (applied: Output<'restore.apply'>) => void;
  readonly onBack: () => void;
}

/** What going back would lose and do, before anything happens. */
export function WouldLose({ isTraining, whole, onApplied, onBack }: WouldLoseProps) {
  const text = useText();
  const { restore, lost: words } = text;
  const { language } = useLanguage();
  const { at, entries, knownBy, lost } = whole;
  const [letter, setLetter] = useState(lost.letters[0] ?? null);
  const { isPending, failure, submit } = useSubmit(async () => {
    if (letter !== null) onApplied(await command('restore.apply', { letter }));
  });
  useKey('Escape', isPending ? null : onBack);
  return (
    <StartSheet isTraining={isTraining} isWide>
      <h1>{restore.wouldLose.title}</h1>
      <p className={styles.lead}>
        {fill(restore.wouldLose.lead, { moment: formatMinute(at, language), count: formatNumber(entries) })}
      </p>
      <LostFacts lost={lost} words={restore.facts} />
      <p>{restore.knownBy[knownBy]}</p>
      <ul className={own.effects}>
        {restore.wouldLose.effects.map((effect) => (
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
            {isPending ? text.start.signIn.working : restore.wouldLose.submit}
            <Key>Enter</Key>
          </Button>
        </div>
      </Form>
    </StartSheet>
  );
}
