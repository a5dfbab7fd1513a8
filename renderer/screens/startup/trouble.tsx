import styles from './trouble.module.css';
import startSheet from './start-sheet.module.css';
import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { StartState } from '../../../electron/contract/startup.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { ReportButton } from '../../widgets/diagnostics/report-button.tsx';
import { StartSheet } from './start-sheet.tsx';

/** A state of start-up in which nobody can sign in; `unexpected` when not even that could be found out. */
export type TroubleState = Exclude<StartState, 'setup' | 'sign_in'> | 'unexpected';

interface TroubleProps {
  readonly state: TroubleState;
  readonly isTraining: boolean;
  /** Where the data folder is, when somebody has to find it. */
  readonly folder: string | null;
  /** Whether the state shows only when somebody tries to sign in: then that is the way to see whether it is over. */
  readonly isMetAtSignIn: boolean;
  readonly onRetry: () => void;
  /** What else there is to say and to do. */
  readonly children?: ReactNode;
  readonly ways?: ReactNode;
}

/** The way to a backup. */
export function RestoreWay({ onRestore }: { readonly onRestore: () => void }) {
  const { restore } = useText();
  return <Button onPress={onRestore}>{restore.way}</Button>;
}

/** The ways from a ledger of which a part cannot be read. */
export function SalvageWays({
  onSalvage,
  onRestore,
}: {
  readonly onSalvage: () => void;
  readonly onRestore: () => void;
}) {
  const { salvage } = useText();
  return (
    <>
      <Button onPress={onSalvage}>{salvage.way}</Button>
      <RestoreWay onRestore={onRestore} />
    </>
  );
}

/** Why the desk does not open, what that means, and what to do. Nothing here deletes anything. */
export function Trouble({ state, isTraining, folder, isMetAtSignIn, onRetry, children, ways }: TroubleProps) {
  const { trouble, diagnostics } = useText();
  const { title, meaning, steps } = trouble.state[state];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <StartSheet isTraining={isTraining} isWide>
      <div className={styles.head}>
        <TriangleAlert aria-hidden />
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </div>
      <p>{meaning}</p>
      {children}
      <section className={styles.steps}>
        <h2>{trouble.steps}</h2>
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {folder !== null && <CopyField label={trouble.folder} hint={trouble.folderHint} value={folder} />}
      </section>
      <div className={startSheet.actions}>
        <Button variant="primary" onPress={onRetry}>
          {isMetAtSignIn ? trouble.signInAgain : trouble.retry}
        </Button>
        {ways}
        <ReportButton variant="quiet">{diagnostics.way}</ReportButton>
        <p className={styles.safe}>{trouble.safe}</p>
      </div>
    </StartSheet>
  );
}
