import './trouble.css';
import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { StartState } from '../../../electron/contract/session.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { StartSheet } from './start-sheet.tsx';

/** A state of start-up in which nobody can sign in; `unexpected` when not even that could be found out. */
export type TroubleState = Exclude<StartState, 'setup' | 'sign_in'> | 'unexpected';

/** In these the files in the data folder are what is to be looked at. */
const aboutFiles: ReadonlySet<TroubleState> = new Set([
  'database_missing',
  'keys_missing',
  'keys_damaged',
  'damaged',
  'not_encrypted',
  'read_only',
]);

interface TroubleProps {
  readonly state: TroubleState;
  readonly isTraining: boolean;
  /** Whether the state shows only when somebody tries to sign in: then that is the way to see whether it is over. */
  readonly isMetAtSignIn: boolean;
  readonly onRetry: () => void;
}

/** Why the desk does not open, what that means, and what to do. Nothing here changes or deletes anything. */
export function Trouble({ state, isTraining, isMetAtSignIn, onRetry }: TroubleProps) {
  const { trouble } = useText();
  const { title, meaning, steps } = trouble.state[state];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <StartSheet isTraining={isTraining} isWide>
      <div className="trouble-head">
        <TriangleAlert aria-hidden />
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </div>
      <p>{meaning}</p>
      <section className="trouble-steps">
        <h2>{trouble.steps}</h2>
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {aboutFiles.has(state) && <p className="trouble-folder">{trouble.folder}</p>}
      </section>
      <div className="start-actions">
        <Button look="primary" onPress={onRetry}>
          {isMetAtSignIn ? trouble.signInAgain : trouble.retry}
        </Button>
        <p className="trouble-safe">{trouble.safe}</p>
      </div>
    </StartSheet>
  );
}
