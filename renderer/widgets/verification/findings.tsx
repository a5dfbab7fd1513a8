import styles from './findings.module.css';
import { Link } from 'react-router';
import type { Output } from '../../../electron/contract/table.ts';
import { fill } from '../../../electron/words/fill.ts';
import { formatNumber } from '../../text/format.ts';
import { useText } from '../../text/language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { paths } from '../navigation/paths.ts';
import { Mending } from './mending.tsx';

type Found = Extract<Output<'ledger.verify'>, { outcome: 'verified' }>;

/** The word for a table; of one that a newer core knows, its own name. */
function tableWord(name: string, words: Readonly<Record<string, string>>): string {
  return Object.hasOwn(words, name) ? (words[name] ?? name) : name;
}

/** What does not agree with the ledger, one line each. */
export function FindingsList({ findings }: Pick<Found, 'findings'>) {
  const words = useText().findings;
  if (findings.length === 0) return null;
  return (
    <ul className={styles.list}>
      {findings.map(({ what, name, count }) => (
        <li key={`${what}-${name}`}>
          {what === 'rows'
            ? fill(words.rows, { table: tableWord(name, words.tables), count: formatNumber(count) })
            : what === 'signing_key'
              ? words.signing_key
              : fill(words[what], { name })}
        </li>
      ))}
    </ul>
  );
}

function Customers({ customers }: Pick<Found, 'customers'>) {
  const words = useText().findings;
  if (customers.length === 0) return null;
  return (
    <p className={styles.customers}>
      {words.customers}
      {customers.map((customerId, at) => (
        <Link key={customerId} className={styles.customer} to={paths.customer(customerId)}>
          {fill(words.open, { number: at + 1 })}
        </Link>
      ))}
    </p>
  );
}

/** The chain of records is whole, and what is made from them does not agree with it. */
export function FindingsBanner({ found, when }: { readonly found: Found; readonly when: string }) {
  const words = useText().findings;
  const { entries, rows, findings, customers } = found;
  const isMendable = rows !== null && findings.some(({ what }) => what !== 'signing_key');
  return (
    <Banner variant="stop">
      <div className={styles.findings}>
        <strong>{words.title}</strong>
        <p>{rows === null ? words.noChain : fill(words.chain, { count: formatNumber(entries) })}</p>
        <FindingsList findings={findings} />
        <Customers customers={customers} />
        <p>{words.means}</p>
        <p className={styles.note}>{when}</p>
        {isMendable && <Mending />}
      </div>
    </Banner>
  );
}
