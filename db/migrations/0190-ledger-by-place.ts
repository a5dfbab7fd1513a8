import type { Migration } from './migration.ts';

/**
 * A consent writes fewer pages, each of which is encrypted while the customer waits: a body lies where its entry does, at the end
 * of its table, and one index orders the ledger where three did. That a place of a chain is taken once is seen to by its head
 * (db/ledger/store.ts), and a device's entries arrive in the order of its chain.
 */
export const ledgerByPlace: Migration = {
  version: 190,
  sql: `
CREATE TABLE ledger_body_next (
  seq  INTEGER PRIMARY KEY REFERENCES ledger_entry (seq),
  salt TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
INSERT INTO ledger_body_next
SELECT e.seq, b.salt, b.text FROM ledger_entry e JOIN ledger_body b ON b.entry_id = e.id ORDER BY e.seq;
DROP TABLE ledger_body;
ALTER TABLE ledger_body_next RENAME TO ledger_body;
CREATE TRIGGER ledger_body_is_never_changed BEFORE UPDATE ON ledger_body BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER ledger_body_is_never_removed BEFORE DELETE ON ledger_body BEGIN SELECT RAISE(ABORT, 'append-only'); END;

DROP INDEX ledger_entry_place;
DROP INDEX ledger_entry_order;
DROP INDEX ledger_entry_recorded;
-- With the day, so that what was recorded on one is found without reading every header.
CREATE INDEX ledger_entry_order ON ledger_entry (tick, device, recorded);

-- What is to be issued comes last: a new slip stands at the end.
DROP INDEX slip_waiting;
CREATE INDEX slip_waiting ON slip (waits_for DESC, entry_id) WHERE waits_for IS NOT NULL;
`,
};
