import type { Migration } from './migration.ts';

/**
 * Where this database knows that marks of it are, who looked at what while it could not be continued, which PCs were retired
 * because something is lost, and which receipt numbers are
 * lost and what became of them.
 */
export const marks: Migration = {
  version: 260,
  sql: `
CREATE TABLE mark_place (
  place TEXT PRIMARY KEY
) STRICT;
CREATE TABLE owed_look (
  id    TEXT PRIMARY KEY,
  staff TEXT NOT NULL,
  at    TEXT NOT NULL,
  entry TEXT NOT NULL
) STRICT;
CREATE TABLE device_gap (
  retired TEXT PRIMARY KEY,
  lost    TEXT NOT NULL,
  shop    TEXT NOT NULL,
  letter  TEXT NOT NULL,
  cause   TEXT NOT NULL,
  from_at TEXT NOT NULL,
  to_at   TEXT,
  entries INTEGER
) STRICT;
CREATE TABLE settled_receipt (
  receipt_no TEXT PRIMARY KEY,
  retired    TEXT NOT NULL,
  entered_as TEXT
) STRICT;
CREATE TABLE lost_receipts (
  retired TEXT NOT NULL,
  shop    TEXT NOT NULL,
  letter  TEXT NOT NULL,
  on_day  TEXT NOT NULL,
  first   INTEGER NOT NULL,
  last    INTEGER NOT NULL,
  PRIMARY KEY (retired, on_day)
) STRICT;
`,
};
