import { useState } from 'react';
import { LedgerLines } from '../ledger-lines.tsx';
import type { LedgerFilter } from '../use-ledger-lines.ts';

/** The records of a view, from the newest on. */
export function ViewLines({ filter }: { readonly filter: LedgerFilter }) {
  // Below a place of one list, which another has not.
  const name = JSON.stringify(filter);
  const [at, setAt] = useState<{ readonly name: string; readonly before: number | null }>({ name, before: null });
  return (
    <LedgerLines
      filter={filter}
      before={at.name === name ? at.before : null}
      onMove={(before) => setAt({ name, before })}
    />
  );
}
