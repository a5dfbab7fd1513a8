import type { ReadDb, WriteDb } from './open.ts';

/** What a copy must have as the original has it: the ends of all chains, and how many rows each table has that is nowhere else. */
export interface CopyFacts {
  readonly entries: number;
  /** The greatest tick of all chains; 0 without one. */
  readonly tick: number;
  /** Heads and counts in one text, to be compared. */
  readonly fingerprint: string;
}

/** Tables whose rows cannot be folded anew. */
const counted = ['ledger_entry', 'ledger_body', 'ledger_blob', 'secret', 'parked_draft'] as const;

/** Looks at what a copy must have. */
export function copyFacts(db: ReadDb): CopyFacts {
  const heads = db
    .prepareQuery<[], { device: string; n: number; tick: number; hash: string }>(
      'SELECT device, n, tick, hex(hash) AS hash FROM ledger_head ORDER BY device',
    )
    .all();
  const counts = counted.map((table) =>
    Number(db.prepareQuery<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()),
  );
  return {
    entries: counts[0] ?? 0,
    tick: Math.max(0, ...heads.map(({ tick }) => tick)),
    fingerprint: JSON.stringify({ heads, counts }),
  };
}

/** How many bytes a copy takes at most. */
export function copyBytes({ $client }: WriteDb): number {
  const of = (pragma: string) => Number($client.pragma(pragma, { simple: true }));
  return of('page_count') * of('page_size');
}

/**
 * SQLite's own check, table by table, so that the window breathes in between. It yields after each table how many are done.
 *
 * @returns whether all are as they should be
 */
export function* checkIntegrity({ $client }: WriteDb): Generator<{ done: number; total: number }, boolean> {
  const tables = $client
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )
    .pluck()
    .all();
  for (const [at, name] of tables.entries()) {
    const [found] = $client.prepare<[], string>(`PRAGMA integrity_check("${name}")`).pluck().all();
    if (found !== 'ok') return false;
    yield { done: at + 1, total: tables.length };
  }
  return tables.length > 0;
}
