import styles from './home.module.css';
import { useState, type ReactNode } from 'react';
import { useText } from '../../text/language.tsx';
import { Card } from '../../ui/card.tsx';
import { TabLine, TabPane, Tabs, type TabItem } from '../../ui/tabs.tsx';
import { urgencyOf } from '../../widgets/partner-telling/telling-tag.tsx';
import { useWaitingPartners, WaitingPartners } from './waiting-partners.tsx';
import { useWaitingSlips, WaitingSlips } from './waiting-slips.tsx';

interface Group extends TabItem<string> {
  readonly count: number;
  readonly list: ReactNode;
}

/**
 * まだ終わっていないこと: what was promised or begun and is not done yet, one kind at a time with the count of each, so that home
 * stays as calm with forty as with one. Nothing where there is nothing.
 */
export function Waiting() {
  const { sharing, slips: words } = useText();
  const { waiting } = words;
  const partners = useWaitingPartners();
  const slips = [useWaitingSlips('recall'), useWaitingSlips('issue'), useWaitingSlips('signature')];
  // The one that is open longest comes first: it tells how pressing they are.
  const [oldest] = partners.list;
  const all: readonly Group[] = [
    {
      value: 'partners',
      label: sharing.telling.tab,
      count: partners.count,
      ...(oldest !== undefined && { tone: urgencyOf(oldest) }),
      list: <WaitingPartners {...partners} />,
    },
    ...slips.map((list) => ({
      value: list.what,
      label: waiting.tabs[list.what],
      count: list.count,
      list: <WaitingSlips {...list} />,
    })),
  ];
  const groups = all.filter(({ count }) => count > 0);
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
