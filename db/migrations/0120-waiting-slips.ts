import type { Migration } from './migration.ts';

/**
 * How far each slip has come, and what it waits for: to be asked back (as before), to be issued, or to come back signed. The rule is
 * electron/domain/slips/paper-life.ts; the index holds only those that wait.
 */
export const waitingSlips: Migration = {
  version: 120,
  sql: `
ALTER TABLE slip ADD COLUMN paper TEXT NOT NULL DEFAULT 'unissued';
ALTER TABLE slip ADD COLUMN signature TEXT NOT NULL DEFAULT 'none';
ALTER TABLE slip ADD COLUMN waits_for TEXT;

UPDATE slip SET
  paper = coalesce((
    SELECT CASE
      WHEN e.kind = 'slip.printed' THEN 'issued'
      WHEN iif(json_valid(b.text), b.text ->> '$.cause', '') IN ('interrupted', 'no_answer') THEN 'unknown'
      ELSE 'failed'
    END
    FROM ledger_stream s JOIN ledger_entry e ON e.id = s.entry_id LEFT JOIN ledger_body b ON b.entry_id = e.id
    WHERE s.stream = 'slip:' || slip.entry_id AND e.kind IN ('slip.printed', 'slip.print_failed')
    ORDER BY e.tick DESC, e.device DESC LIMIT 1
  ), 'unissued'),
  signature = iif(EXISTS (
    SELECT 1 FROM ledger_body b WHERE b.entry_id = slip.entry_id
      AND iif(json_valid(b.text), b.text ->> '$.evidence.reason', '') = 'slip_signed_later'
  ), 'promised', 'none');

UPDATE slip SET waits_for = CASE
  WHEN is_recalled THEN 'recall'
  WHEN voided_by IS NOT NULL THEN NULL
  WHEN paper IN ('unissued', 'failed', 'unknown') THEN 'issue'
  WHEN signature = 'promised' THEN 'signature'
END;

DROP INDEX slip_recalled;
ALTER TABLE slip DROP COLUMN is_recalled;
CREATE INDEX slip_waiting ON slip (waits_for, entry_id) WHERE waits_for IS NOT NULL;
`,
};
