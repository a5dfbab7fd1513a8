import type { Migration } from './migration.ts';

/**
 * What each member of staff was called, and from which place of the ledger on: what was recorded under a name keeps it. The first
 * name holds from the beginning (tick 0), and nobody had another before this step.
 */
export const staffNames: Migration = {
  version: 170,
  sql: `
CREATE TABLE staff_name (
  staff_id TEXT NOT NULL,
  tick     INTEGER NOT NULL,
  device   TEXT NOT NULL,
  label    TEXT NOT NULL,
  PRIMARY KEY (staff_id, tick, device)
) STRICT, WITHOUT ROWID;
INSERT INTO staff_name SELECT id, 0, '', label FROM staff;
`,
};
