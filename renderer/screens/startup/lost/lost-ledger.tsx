import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output } from '../../../../electron/contract/table.ts';
import { startState } from '../../../api/queries.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { RestoreWay, Trouble } from '../trouble.tsx';
import { GoOn } from './go-on.tsx';
import { GoneOn } from './gone-on.tsx';
import { LostFacts, type LostStart } from './lost-facts.tsx';

interface LostLedgerProps {
  readonly start: LostStart;
  /** Shows the sign-in: as usual, or to look things up only. */
  readonly onSignIn: (toLookUp: boolean) => void;
  readonly onRestore: () => void;
}

/** A ledger that has lost something, or may have: what is missing, and the ways out. */
export function LostLedger({ start, onSignIn, onRestore }: LostLedgerProps) {
  const { lost: words } = useText();
  const client = useQueryClient();
  const [isGoingOn, setIsGoingOn] = useState(false);
  const [goneOn, setGoneOn] = useState<Output<'session.go_on'> | null>(null);
  const { state, isTraining, folder, lost } = start;
  if (goneOn !== null) {
    return <GoneOn {...{ isTraining, lost, goneOn }} onSignIn={() => void client.invalidateQueries(startState)} />;
  }
  if (isGoingOn) return <GoOn start={start} onDone={setGoneOn} onBack={() => setIsGoingOn(false)} />;
  return (
    <Trouble
      {...{ state, isTraining, folder }}
      isMetAtSignIn
      onRetry={() => onSignIn(false)}
      ways={
        <>
          <Button onPress={() => onSignIn(true)}>{words.lookUp}</Button>
          <Button onPress={() => setIsGoingOn(true)}>{words.goOn}</Button>
          <RestoreWay onRestore={onRestore} />
        </>
      }
    >
      <LostFacts lost={lost} />
    </Trouble>
  );
}
