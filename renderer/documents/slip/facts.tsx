import type { ReactNode } from 'react';
import { Phrases } from '../parts/phrases.tsx';
import { Table } from '../parts/table.tsx';
import styles from './facts.module.css';

/** A table of facts, line by line. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return (
    <Table className={styles.facts}>
      <tbody>{children}</tbody>
    </Table>
  );
}

/** A line of a table of facts: what it is, and what is so. */
export function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{term}</th>
      <td>{typeof children === 'string' ? <Phrases>{children}</Phrases> : children}</td>
    </tr>
  );
}
