import styles from './home.module.css';
import { useState, type ReactNode } from 'react';
import { useText } from '../../text/language.tsx';
import { Card } from '../../ui/card.tsx';
import { TabLine, TabPane, Tabs } from '../../ui/tabs.tsx';
import { useWaitingSlips, WaitingSlips } from './waiting-slips.tsx';

interface Group {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly list: ReactNode;
}

/**
 * まだ終わっていないこと: what was promised or begun and is not done yet, one kind at a time with the count of each, so that home
 * stays as calm with forty as with one. Nothing where there is nothing.
 */
export function Waiting() {
  const { waiting } = useText().slips;
  const slips = [useWaitingSlips('recall'), useWaitingSlips('issue'), useWaitingSlips('signature')];
  const groups = slips
    .map((list): Group => ({
      value: list.what,
      label: waiting.tabs[list.what],
      count: list.count,
      list: <WaitingSlips {...list} />,
    }))
    .filter(({ count }) => count > 0);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = groups.find(({ value }) => value === chosen) ?? groups[0];
  if (shown === undefined) return null;
  return (
    <Card density="dense">
      <Tabs tabs={groups} value={shown.value} onChange={setChosen}>
        <div className={styles.waitingHead}>
          <h2>{waiting.title}</h2>
          <TabLine label={waiting.title} tabs={groups} />
        </div>
        <TabPane value={shown.value}>{shown.list}</TabPane>
      </Tabs>
    </Card>
  );
}
