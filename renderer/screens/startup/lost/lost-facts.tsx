import styles from './lost.module.css';
import type { MarkTrouble } from '../../../../electron/domain/ledger/mark.ts';
import type { Output } from '../../../../electron/contract/table.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { formatNumber } from '../../../text/format.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatMinute } from '../../../text/screen-format.ts';

/** What a ledger has lost, as far as its mark can tell. */
export type Lost = NonNullable<Output<'startup.state'>['lost']>;

/** What is told of a start at which a part of the ledger is lost. */
export type LostStart = Output<'startup.state'> & { readonly state: MarkTrouble; readonly lost: Lost };

/** What the facts are called. */
type FactWords = Readonly<Record<'what' | 'from' | 'to' | 'entries' | 'receipts', string>>;

interface LostFactsProps {
  readonly lost: Lost;
  /** Other words for them, where nothing is lost yet. */
  readonly words?: FactWords;
}

/** From when to when, how many records, and which receipt numbers. */
export function LostFacts({ lost, words: others }: LostFactsProps) {
  const { lost: usual } = useText();
  const words = { ...usual, ...others };
  const { language } = useLanguage();
  return (
    <section className={styles.facts}>
      <h2>{words.what}</h2>
      <dl>
        <div>
          <dt>{words.from}</dt>
          <dd>{formatMinute(lost.from, language)}</dd>
        </div>
        <div>
          <dt>{words.to}</dt>
          <dd>
            {lost.to === null ? words.unknown : lost.entries === 0 ? words.none : formatMinute(lost.to, language)}
          </dd>
        </div>
        <div>
          <dt>{words.entries}</dt>
          <dd>{lost.entries === null ? words.unknown : fill(words.count, { count: formatNumber(lost.entries) })}</dd>
        </div>
        <div>
          <dt>{words.receipts}</dt>
          <dd>
            <Receipts lost={lost} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Receipts({ lost: { to, receipts } }: { readonly lost: Lost }) {
  const words = useText().lost;
  if (receipts.length === 0) return to === null ? words.unknown : words.none;
  return (
    <ul>
      {receipts.map(({ first, last, count }) => (
        <li key={first}>{count === 1 ? first : fill(words.run, { first, last, count: formatNumber(count) })}</li>
      ))}
    </ul>
  );
}
