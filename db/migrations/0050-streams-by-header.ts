import type { Migration } from './migration.ts';

/**
 * No rows for streams that an entry's header tells of: they are named after its customer or after the entry, and the ledger has
 * indexes of both. Every consent wrote two, each into a page of its own.
 */
export const streamsByHeader: Migration = {
  version: 50,
  sql: `
CREATE TABLE ledger_stream_next (
  stream   TEXT NOT NULL,
  tick     INTEGER NOT NULL,
  device   TEXT NOT NULL,
  entry_id TEXT NOT NULL,
  PRIMARY KEY (stream, tick, device)
) STRICT, WITHOUT ROWID;
INSERT INTO ledger_stream_next
SELECT s.stream, s.tick, s.device, s.entry_id FROM ledger_stream s JOIN ledger_entry e ON e.id = s.entry_id
WHERE substr(s.stream, instr(s.stream, ':') + 1) IS NOT e.id AND substr(s.stream, instr(s.stream, ':') + 1) IS NOT e.subject;
DROP TABLE ledger_stream;
ALTER TABLE ledger_stream_next RENAME TO ledger_stream;
`,
};
