import styles from './findings.module.css';
import { useState } from 'react';
import type { Output } from '../../../electron/contract/table.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { useJob } from '../../api/use-work.ts';
import { failureText } from '../../text/failure-text.ts';
import { formatNumber } from '../../text/format.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/form.tsx';
import { JobBar } from './job-bar.tsx';

type Mended = Output<'ledger.mend'>;

function mendedWords(mended: Mended, words: Catalogue['findings']): readonly string[] {
  if (mended.outcome === 'cancelled') return [words.cancelled];
  if (mended.outcome === 'ledger_not_whole') return [words.notWhole];
  const { tables, objects, left, isKeyOurs } = mended;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const isNothing = tables.length + objects.length === 0;
  return [
    isNothing ? words.nothing : words.mended,
    ...(rows === 0 ? [] : [fill(words.mendedRows, { rows: formatNumber(rows) })]),
    ...(objects.length === 0 ? [] : [fill(words.mendedParts, { objects: objects.length })]),
    ...(left.length === 0 ? [] : [fill(words.left, { names: left.join(', ') })]),
    ...(isKeyOurs ? [] : [words.signing_key]),
    words.again,
  ];
}

/** Puts right what does not agree with the ledger, and says what was done. */
export function Mending() {
  const text = useText();
  const words = text.findings;
  const [mended, setMended] = useState<Mended | null>(null);
  const work = useJob('ledger.mend');
  const { isPending, failure, submit } = useSubmit(async () => setMended(await work.begin({})));
  return (
    <div className={styles.findings} aria-live="polite">
      {isPending ? (
        <JobBar label={words.mending} work={work} />
      ) : mended === null || mended.outcome === 'cancelled' ? (
        <div className={styles.customers}>
          <Button onPress={submit}>{words.mend}</Button>
          <span className={styles.note}>{words.mendHint}</span>
        </div>
      ) : null}
      {!isPending && mended !== null && mendedWords(mended, words).map((line) => <p key={line}>{line}</p>)}
      <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
    </div>
  );
}
