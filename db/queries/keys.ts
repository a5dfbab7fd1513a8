import type { BodyOf } from '../../electron/domain/entries/index.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { keyRing } from '../schema/keys.ts';
import { bodyIf, storedEntry, type StoredRow } from './entries.ts';

const statements = perConnection((db: ReadDb) => ({
  told: db.prepareQuery<[], StoredRow>(
    `SELECT e.seq, e.header, e.hash, b.text FROM ledger_entry e LEFT JOIN ledger_body b ON b.seq = e.seq
     WHERE e.kind IN ('staff.changed', 'recovery_code.replaced', 'data_key.rotated') ORDER BY e.seq`,
  ),
}));

function told(db: ReadDb) {
  return statements(db)
    .told.all()
    .flatMap((row) => storedEntry(row) ?? []);
}

/** The newest generation of the key ring with which this database was opened; 0 before the first. */
export function readGeneration(db: ReadDb): number {
  return db.select().from(keyRing).get()?.generation ?? 0;
}

/** Whether it is on record that the data key becomes the one of this name. */
export function isRotationRecorded(db: ReadDb, keyId: string): boolean {
  return told(db).some((entry) => bodyIf(entry, 'data_key.rotated')?.keyId === keyId);
}

/** Who has left since the data key, and since the recovery code, was last made anew. */
export function leftSinceNewKeys(db: ReadDb): {
  readonly sinceKey: readonly BodyOf<'staff.changed'>[];
  readonly sinceCode: readonly BodyOf<'staff.changed'>[];
} {
  const entries = told(db);
  const leaversAfter = (kind: 'data_key.rotated' | 'recovery_code.replaced') =>
    entries
      .slice(entries.findLastIndex(({ header }) => header.kind === kind) + 1)
      .flatMap((entry) => bodyIf(entry, 'staff.changed') ?? [])
      .filter(({ leftOn }) => leftOn !== null);
  return { sinceKey: leaversAfter('data_key.rotated'), sinceCode: leaversAfter('recovery_code.replaced') };
}
