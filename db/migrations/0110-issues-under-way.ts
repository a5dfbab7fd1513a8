import type { Migration } from './migration.ts';

/** What is on its way out of the house, on paper or into a file, with the entry that tells of it should its end never be heard. */
export const issuesUnderWay: Migration = {
  version: 110,
  sql: `
CREATE TABLE issue_under_way (
  id      TEXT PRIMARY KEY,
  if_lost TEXT,
  room    BLOB
) STRICT;
`,
};
