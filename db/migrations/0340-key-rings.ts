import type { Migration } from './migration.ts';

/**
 * The newest generation of the key ring with which this database was opened. In the database and not in a mark beside it, because a
 * backup must know the one that lies beside the backup. And whatever is told of keys, of which there is little among all entries.
 */
export const keyRings: Migration = {
  version: 340,
  sql: `
CREATE TABLE key_ring (
  only       INTEGER PRIMARY KEY CHECK (only = 1),
  generation INTEGER NOT NULL
) STRICT;
CREATE INDEX ledger_entry_keys ON ledger_entry (seq)
  WHERE kind IN ('staff.changed', 'recovery_code.replaced', 'data_key.rotated');
`,
};
