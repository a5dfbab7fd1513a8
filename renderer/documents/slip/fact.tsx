import type { ReactNode } from 'react';

/** A line of a table of facts: what it is, and what is so. */
export function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{term}</th>
      <td>{children}</td>
    </tr>
  );
}
