import type { Migration } from './migration.ts';

/**
 * Three indexes less on the ledger: every consent waited for the pages of each, and only the manager's filters read them. Those
 * now go by blocks (db/queries/ledger-blocks.ts). Home asks for the last verification, of which there are few.
 */
export const fewerLedgerIndexes: Migration = {
  version: 30,
  sql: `
DROP INDEX ledger_entry_kind;
DROP INDEX ledger_entry_staff;
DROP INDEX ledger_entry_staff_kind;
CREATE INDEX ledger_entry_verified ON ledger_entry (seq) WHERE kind = 'ledger.verified';
`,
};
