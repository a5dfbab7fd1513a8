import type { Migration } from './migration.ts';

/** Where a file is being written outside of the data folder, until nothing half-written is left of it. */
export const partialFiles: Migration = {
  version: 230,
  sql: `
CREATE TABLE partial_file (
  path TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
`,
};
