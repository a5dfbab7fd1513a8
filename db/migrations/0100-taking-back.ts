import type { Migration } from './migration.ts';

/**
 * What was taken back as recorded in error, by which entry; decisions have a table of their own. A slip knows that what it
 * confirms was taken back, and whether its paper is still to be asked back: those of consents that were taken back already
 * learn it here.
 */
export const takingBack: Migration = {
  version: 100,
  sql: `
CREATE TABLE entry_void (
  voided_id TEXT NOT NULL,
  entry_id  TEXT NOT NULL,
  stream    TEXT NOT NULL,
  PRIMARY KEY (voided_id, entry_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_void_stream ON entry_void (stream);

ALTER TABLE slip ADD COLUMN voided_by TEXT;
ALTER TABLE slip ADD COLUMN is_recalled INTEGER NOT NULL DEFAULT 0;
CREATE INDEX slip_recalled ON slip (entry_id) WHERE is_recalled = 1;

INSERT OR IGNORE INTO ledger_stream (stream, tick, device, entry_id)
SELECT 'slip:' || v.voided_id, e.tick, e.device, e.id FROM decision_void v JOIN ledger_entry e ON e.id = v.entry_id;

UPDATE slip SET
  voided_by = (
    SELECT e.id FROM decision_void v JOIN ledger_entry e ON e.id = v.entry_id
    WHERE v.voided_id = slip.entry_id AND v.customer_id = slip.customer_id ORDER BY e.tick, e.device LIMIT 1
  ),
  is_recalled = (
    SELECT coalesce(sum(n.value), 0) > 0 FROM json_each(slip.sheets) n
  )
WHERE EXISTS (
  SELECT 1 FROM decision_void v WHERE v.voided_id = slip.entry_id AND v.customer_id = slip.customer_id
);
`,
};
