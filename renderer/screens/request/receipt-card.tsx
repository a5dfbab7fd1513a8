import styles from './receipt-card.module.css';
import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../../electron/contract/table.ts';
import { command } from '../../api/desk.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { failureText } from '../../text/failure-text.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { useText } from '../../text/language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FormError } from '../../ui/form.tsx';
import { Key } from '../../ui/key.tsx';
import { useShortcut } from '../../ui/shortcuts.tsx';

interface ReceiptCardProps {
  readonly entryId: string;
  /** The request has just been received and its slip is wanted: it is printed without another key. */
  readonly isToBePrinted: boolean;
}

type Outcome = Output<'slip.print'> | Output<'slip.save'>;

/** The 受付票: on paper, or as a file where there is no printer. */
export function ReceiptCard({ entryId, isToBePrinted }: ReceiptCardProps) {
  const text = useText();
  const { slip } = text.requests;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const print = useSubmit(async () => setOutcome(await command('slip.print', { entryId })));
  const save = useSubmit(async () => setOutcome(await command('slip.save', { entryId })));
  const isPending = print.isPending || save.isPending;
  const failure = print.failure ?? save.failure;
  useShortcut('F12', slip.print, print.submit, !isPending);
  const hasBegun = useRef(false);
  const { submit } = print;
  useEffect(() => {
    if (!isToBePrinted || hasBegun.current) return;
    hasBegun.current = true;
    submit();
  }, [isToBePrinted, submit]);
  return (
    <Card title={slip.title}>
      <div className={styles.actions}>
        <Button onPress={print.submit} isPending={print.isPending} isDisabled={save.isPending}>
          {print.isPending ? slip.printing : slip.print}
          <Key>F12</Key>
        </Button>
        <Button onPress={save.submit} isPending={save.isPending} isDisabled={print.isPending}>
          {save.isPending ? slip.saving : slip.save}
        </Button>
      </div>
      <div aria-live="polite">
        {outcome !== null && !isPending && (
          <Banner variant={outcome.outcome === 'printed' || outcome.outcome === 'saved' ? 'well' : 'time'}>
            {outcomeWords(outcome, slip)}
          </Banner>
        )}
      </div>
      <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
    </Card>
  );
}

function outcomeWords(outcome: Outcome, words: Catalogue['requests']['slip']): string {
  if (outcome.outcome !== 'failed') return words[outcome.outcome];
  switch (outcome.cause) {
    case 'not_drawn':
      return words.notDrawn;
    case 'not_printed':
      return words.failed;
    default:
      return words.notSaved;
  }
}
