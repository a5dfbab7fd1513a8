import settingsScreen from '../settings-screen.module.css';
import { useQuery } from '@tanstack/react-query';
import { fill } from '../../../../electron/words/fill.ts';
import { ask } from '../../../api/queries.ts';
import { useText } from '../../../text/language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';

/** What a manager does about the keys of this PC. */
export type KeyTask = 'code' | 'rotate';

/** The recovery code and the ledger's key, and whether somebody who knows them has left. */
export function KeysCard({ onOpen }: { readonly onOpen: (task: KeyTask) => void }) {
  const { keys } = useText().settings;
  const { data: status } = useQuery(ask('keys.status', {}));
  if (status === undefined) return null;
  const { managersLeftSinceCode, leftSinceKey } = status;
  return (
    <Card title={keys.title}>
      <p className={settingsScreen.lead}>{keys.lead}</p>
      {managersLeftSinceCode > 0 && <Banner variant="time">{keys.managerLeft}</Banner>}
      {leftSinceKey > 0 && <Banner variant="time">{fill(keys.left, { count: leftSinceKey })}</Banner>}
      <div className={settingsScreen.actions}>
        <Button onPress={() => onOpen('code')}>{keys.newCode}</Button>
        <Button onPress={() => onOpen('rotate')}>{keys.rotate}</Button>
      </div>
    </Card>
  );
}
