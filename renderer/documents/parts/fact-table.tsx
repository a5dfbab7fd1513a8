import { Fragment } from 'react';
import styles from './fact-table.module.css';
import type { FactLine } from './part.ts';
import { Phrases } from './phrases.tsx';
import { Table } from './table.tsx';

/** A table of facts, line by line: what it is, and what is so. */
export function FactTable({ lines }: { readonly lines: readonly FactLine[] }) {
  return (
    <Table className={styles.facts}>
      <tbody>
        {lines.map((facts) => (
          <tr key={facts[0].term} data-piece="line">
            {facts.map(({ term, content }) => (
              <Fragment key={term}>
                <th scope="row">{term}</th>
                <td colSpan={facts.length === 1 ? 3 : 1}>
                  {typeof content === 'string' ? <Phrases>{content}</Phrases> : content}
                </td>
              </Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
