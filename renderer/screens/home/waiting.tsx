import styles from './home.module.css';
import { useState, type ReactNode } from 'react';
import { waitingForSchema } from '../../../electron/domain/slips/paper-life.ts';
import { useText } from '../../text/language.tsx';
import { Card } from '../../ui/card.tsx';
import { TabLine, TabPane, Tabs, type TabItem } from '../../ui/tabs.tsx';
import { urgencyOf } from '../../widgets/partner-telling/telling-tag.tsx';
import { useLostReceipts, useWaiting } from './use-waiting.ts';
import { WaitingPartners } from './waiting-partners.tsx';
import { WaitingReceipts } from './waiting-receipts.tsx';
import { WaitingSlips } from './waiting-slips.tsx';

interface Group extends TabItem<string> {
  readonly count: number;
  readonly list: ReactNode;
}

/**
 * まだ終わっていないこと: what was promised or begun and is not done yet, one kind at a time with the count of each, so that home
 * stays as calm with forty as with one. Nothing where there is nothing.
 */
export function Waiting() {
  const { sharing, slips: words, lost: lostWords } = useText();
  const { waiting, showMore } = useWaiting();
  const { lost, showMoreLost } = useLostReceipts();
  const [chosen, setChosen] = useState<string | null>(null);
  if (waiting === undefined) return null;
  const { partners } = waiting;
  // The one that is open longest comes first: it tells how pressing they are.
  const [oldest] = partners.list;
  const all: Group[] = [
    {
      value: 'partners',
      label: sharing.telling.tab,
      count: partners.count,
      ...(oldest !== undefined && { tone: urgencyOf(oldest) }),
      list: <WaitingPartners {...partners} onMore={() => showMore('partners')} />,
    },
    ...waitingForSchema.options.map((what) => ({
      value: what,
      label: words.waiting.tabs[what],
      count: waiting[what].count,
      list: <WaitingSlips {...waiting[what]} what={what} onMore={() => showMore(what)} />,
    })),
  ];
  // Among what is lost there may be a stop.
  if (lost !== undefined) {
    all.unshift({
      value: 'lost',
      label: lostWords.settle.tab,
      count: lost.count,
      tone: 'late',
      list: <WaitingReceipts {...lost} onMore={showMoreLost} />,
    });
  }
  const groups = all.filter(({ count }) => count > 0);
  const shown = groups.find(({ value }) => value === chosen) ?? groups[0];
  if (shown === undefined) return null;
  return (
    <Card density="dense">
      <Tabs tabs={groups} value={shown.value} onChange={setChosen}>
        <div className={styles.waitingHead}>
          <h2>{words.waiting.title}</h2>
          <TabLine label={words.waiting.title} tabs={groups} />
        </div>
        <TabPane value={shown.value}>{shown.list}</TabPane>
      </Tabs>
    </Card>
  );
}
