import type { EntryId } from '../../../electron/domain/ids.ts';
import styles from './receipt-card.module.css';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Key } from '../../ui/key.tsx';
import { useShortcut } from '../../ui/shortcuts.tsx';
import { SlipIssueNote } from '../../widgets/issue/slip-issue-note.tsx';
import { useSlipIssue } from '../../widgets/issue/use-slip-issue.ts';

interface ReceiptCardProps {
  readonly entryId: EntryId;
  /** The request has just been received and its slip is wanted: it is printed without another key. */
  readonly isToBePrinted: boolean;
}

/** The 受付票: on paper, or as a file where there is no printer. */
export function ReceiptCard({ entryId, isToBePrinted }: ReceiptCardProps) {
  const { requests, issue: words } = useText();
  const { slip } = requests;
  const issue = useSlipIssue();
  const target = issue.working?.target ?? null;
  const print = () => void issue.issue('printer', entryId);
  useShortcut('F12', slip.print, print, target === null);
  const hasBegun = useRef(false);
  const printAtOnce = useEffectEvent(print);
  useEffect(() => {
    if (!isToBePrinted || hasBegun.current) return;
    hasBegun.current = true;
    printAtOnce();
  }, [isToBePrinted]);
  return (
    <Card title={slip.title}>
      <div className={styles.actions}>
        <Button onPress={print} isPending={target === 'printer'} isDisabled={target === 'file'}>
          {target === 'printer' ? words.printing : slip.print}
          <Key>F12</Key>
        </Button>
        <Button
          onPress={() => void issue.issue('file', entryId)}
          isPending={target === 'file'}
          isDisabled={target === 'printer'}
        >
          {target === 'file' ? words.saving : words.save}
        </Button>
      </div>
      <SlipIssueNote entryId={entryId} issue={issue} />
    </Card>
  );
}
