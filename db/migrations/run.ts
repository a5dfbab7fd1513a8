import type { WriteDb } from '../open.ts';
import { replay } from '../projections/index.ts';
import { migrations as released } from './index.ts';
import type { Migration } from './migration.ts';

/** What became of the schema. `newer` means that a later version of the program has written this file: nothing was touched. */
export type MigrationResult =
  | { readonly outcome: 'current' }
  | { readonly outcome: 'migrated'; readonly from: number; readonly to: number }
  | { readonly outcome: 'newer' };

/** Tables in which a step of the schema may neither add nor lose a row. */
const kept = ['ledger_entry', 'ledger_body', 'ledger_blob', 'secret', 'parked_draft'] as const;

type Raw = WriteDb['$client'];

function countKept(raw: Raw): readonly unknown[] {
  const exists = raw.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?");
  return kept.map((table) =>
    exists.get(table) === undefined ? 0 : raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  );
}

function runAll(db: WriteDb, pending: readonly Migration[], to: number): void {
  const raw = db.$client;
  const before = countKept(raw);
  const streams = new Set<string>();
  for (const { sql, fill, foldedAnew } of pending) {
    raw.exec(sql);
    fill?.(raw);
    if (foldedAnew === undefined) continue;
    for (const stream of raw.prepare<[], string>(foldedAnew).pluck().all()) streams.add(stream);
  }
  // Folded by the rules of today, into the tables of today.
  for (const stream of streams) replay(db, stream);
  if (raw.prepare('SELECT 1 FROM pragma_foreign_key_check LIMIT 1').get() !== undefined) {
    throw new Error('migration: a reference points nowhere');
  }
  const after = countKept(raw);
  if (before.some((count, i) => count !== after[i])) throw new Error('migration: rows were lost');
  raw.pragma(`user_version=${to}`);
}

/**
 * Brings the schema up to date: all pending steps in one transaction, after `snapshot` was taken of a file that has data.
 *
 * Our own runner and not drizzle's, which silently deletes child rows when a parent with ON DELETE CASCADE is rebuilt
 * inside its transaction: foreign keys can be switched off only outside of one.
 *
 * @throws when a step fails; the file is then as it was.
 */
export function migrate(
  db: WriteDb,
  snapshot: (fromVersion: number) => void,
  steps: readonly Migration[] = released,
): MigrationResult {
  const raw = db.$client;
  const from = Number(raw.pragma('user_version', { simple: true }));
  const to = steps.at(-1)?.version ?? 0;
  if (from > to) return { outcome: 'newer' };
  const pending = steps.filter((step) => step.version > from);
  if (pending.length === 0) return { outcome: 'current' };
  if (from > 0) snapshot(from);
  raw.pragma('foreign_keys=OFF');
  try {
    raw.transaction(runAll).exclusive(db, pending, to);
  } finally {
    raw.pragma('foreign_keys=ON');
  }
  return { outcome: 'migrated', from, to };
}
