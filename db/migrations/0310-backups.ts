import type { Migration } from './migration.ts';

/** Where a PC puts its backups and how many it keeps. Home asks for the last one, of which there are few among all entries. */
export const backups: Migration = {
  version: 310,
  sql: `
CREATE TABLE backup_settings (device_id TEXT PRIMARY KEY, settings TEXT NOT NULL) STRICT;
CREATE INDEX ledger_entry_backup ON ledger_entry (seq) WHERE kind IN ('backup.made', 'backup.failed');
`,
};
