import styles from '../start-sheet.module.css';
import type { Output } from '../../../../electron/contract/table.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { CopyField } from '../../../ui/copy-field.tsx';
import { StartSheet } from '../start-sheet.tsx';
import { LostFacts, type Lost } from './lost-facts.tsx';

interface GoneOnProps {
  readonly isTraining: boolean;
  readonly lost: Lost;
  readonly goneOn: Output<'session.go_on'>;
  readonly onSignIn: () => void;
}

/** The PC has a new letter and key: what is to be written down, and what is to be entered again. */
export function GoneOn({ isTraining, lost, goneOn, onSignIn }: GoneOnProps) {
  const text = useText();
  const { done } = text.lost;
  return (
    <StartSheet isTraining={isTraining} isWide>
      <h1>{done.title}</h1>
      <CopyField label={done.letter} hint="" value={goneOn.letter} />
      <CopyField label={done.fingerprint} hint={done.keep} value={goneOn.fingerprint} />
      <LostFacts lost={lost} />
      <p>{done.again}</p>
      <div className={styles.actions}>
        <Button variant="primary" onPress={onSignIn}>
          {done.signIn}
        </Button>
      </div>
    </StartSheet>
  );
}
