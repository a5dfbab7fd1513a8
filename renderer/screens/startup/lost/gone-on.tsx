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
  readonly goneOn: Pick<Output<'session.go_on'>, 'letter' | 'fingerprint'>;
  readonly onSignIn: () => void;
  /** After going back to a backup: its own heading, and where the replaced files lie. */
  readonly title?: string;
  readonly aside?: string | null;
}

/** The PC has a new letter and key: what is to be written down, and what is to be entered again. */
export function GoneOn(props: GoneOnProps) {
  const { isTraining, lost, goneOn, onSignIn, aside = null } = props;
  const text = useText();
  const { done } = text.lost;
  return (
    <StartSheet isTraining={isTraining} isWide>
      <h1>{props.title ?? done.title}</h1>
      <CopyField label={done.letter} hint="" value={goneOn.letter} />
      <CopyField label={done.fingerprint} hint={done.keep} value={goneOn.fingerprint} />
      {aside !== null && <CopyField label={text.restore.done.aside} hint={text.restore.done.asideHint} value={aside} />}
      <LostFacts lost={lost} />
      {lost.receipts.length > 0 && <p>{done.again}</p>}
      {lost.receipts.length === 0 && lost.to === null && <p>{done.againUnknown}</p>}
      <div className={styles.actions}>
        <Button variant="primary" onPress={onSignIn}>
          {done.signIn}
        </Button>
      </div>
    </StartSheet>
  );
}
