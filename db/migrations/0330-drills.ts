import type { Migration } from './migration.ts';

/** Home asks when going back to a backup and the recovery code were practised last: a few entries among all. */
export const drills: Migration = {
  version: 330,
  sql: `
CREATE INDEX ledger_entry_drill ON ledger_entry (seq) WHERE kind IN ('backup.rehearsed', 'recovery_code.tried');
`,
};
