import type { Migration } from './migration.ts';

/**
 * A slip lies where its entry does, at the end of its table: a consent, whose customer waits while pages are encrypted, changes fewer
 * of them, and the two indexes are half as wide. The slip of an entry is found by the entry's place.
 */
export const slipsByPlace: Migration = {
  version: 220,
  sql: `
CREATE TABLE slip_next (
  place       INTEGER PRIMARY KEY,
  entry_id    TEXT NOT NULL,
  receipt_no  TEXT NOT NULL,
  customer_id TEXT NOT NULL,
  code        TEXT NOT NULL,
  sheets      TEXT NOT NULL,
  failures    INTEGER NOT NULL,
  voided_by   TEXT,
  paper       TEXT NOT NULL,
  signature   TEXT NOT NULL,
  waits_for   TEXT
) STRICT;
INSERT INTO slip_next
SELECT e.seq, s.entry_id, s.receipt_no, s.customer_id, s.code, s.sheets, s.failures, s.voided_by, s.paper, s.signature, s.waits_for
FROM slip s JOIN ledger_entry e ON e.id = s.entry_id ORDER BY e.seq;
DROP TABLE slip;
ALTER TABLE slip_next RENAME TO slip;
CREATE INDEX slip_receipt_no ON slip (receipt_no);
-- What is to be issued comes last: a new slip stands at the end.
CREATE INDEX slip_waiting ON slip (waits_for DESC) WHERE waits_for IS NOT NULL;
`,
};
