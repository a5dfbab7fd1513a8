import settingsScreen from '../settings-screen.module.css';
import { useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { fill } from '../../../../electron/words/fill.ts';
import { ask } from '../../../api/queries.ts';
import { useText } from '../../../text/language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';

/** What a manager does about the keys of this PC. */
export type KeyTask = 'code' | 'rotate';

interface KeysCardProps {
  readonly onOpen: (task: KeyTask) => void;
  /** What was done about them, in a sentence; null when nothing was. */
  readonly done: string | null;
}

/** The recovery code and the ledger's key, and whether somebody who knows them has left. */
export function KeysCard({ onOpen, done }: KeysCardProps) {
  const { keys } = useText().settings;
  const { data: status } = useQuery(ask('keys.status', {}));
  // Offered when somebody leaves, it was begun far above.
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (done !== null) note.current?.scrollIntoView?.({ block: 'nearest' });
  }, [done]);
  if (status === undefined) return null;
  const { managersLeftSinceCode, leftSinceKey } = status;
  return (
    <Card title={keys.title}>
      <p className={settingsScreen.lead}>{keys.lead}</p>
      <div ref={note} aria-live="polite">
        {done !== null && <Banner variant="well">{done}</Banner>}
      </div>
      {managersLeftSinceCode > 0 && <Banner variant="time">{keys.managerLeft}</Banner>}
      {leftSinceKey > 0 && <Banner variant="time">{fill(keys.left, { count: leftSinceKey })}</Banner>}
      <div className={settingsScreen.actions}>
        <Button onPress={() => onOpen('code')}>{keys.newCode}</Button>
        <Button onPress={() => onOpen('rotate')}>{keys.rotate}</Button>
      </div>
    </Card>
  );
}
