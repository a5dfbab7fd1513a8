import type { Migration } from './migration.ts';

/** Whether a database is for practice stands in its ledger: a file beside it, which anybody can write or remove, decides nothing. */
export const trainingOnRecord: Migration = {
  version: 300,
  sql: `
ALTER TABLE device ADD COLUMN is_training INTEGER CHECK (is_training IN (0, 1));
`,
};
