import { trustedInstant, type Instant } from '../../electron/domain/dates/instant.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';

const statements = perConnection((db: ReadDb) => ({
  drills: db.prepareQuery<[], { kind: string; recorded: string }>(
    `SELECT kind, recorded FROM ledger_entry
     WHERE kind IN ('backup.rehearsed', 'recovery_code.tried') ORDER BY seq`,
  ),
  first: db.prepareQuery<[], string>('SELECT recorded FROM ledger_entry ORDER BY seq LIMIT 1').pluck(),
}));

const read = (recorded: string | null) => (recorded === null ? null : trustedInstant(recorded));

/** When going back to a backup was last rehearsed, when the recovery code was last tried, and when the ledger began; null for never. */
export function readDrills(db: ReadDb): Readonly<Record<'rehearsed' | 'tried' | 'began', Instant | null>> {
  const all = statements(db).drills.all();
  const lastOf = (kind: string) => all.findLast((entry) => entry.kind === kind)?.recorded ?? null;
  return {
    rehearsed: read(lastOf('backup.rehearsed')),
    tried: read(lastOf('recovery_code.tried')),
    began: read(statements(db).first.get() ?? null),
  };
}
