import type { Migration } from './migration.ts';

/** Who answers for a customer: guardians, a company's people, agents. They have streams of their own and are found by no box. */
export const persons: Migration = {
  version: 140,
  sql: `
CREATE TABLE person (
  id          TEXT PRIMARY KEY,
  customer_id TEXT NOT NULL,
  role        TEXT NOT NULL,
  name        TEXT NOT NULL,
  kana        TEXT NOT NULL,
  title       TEXT,
  phone       TEXT,
  extension   TEXT,
  is_current  INTEGER NOT NULL,
  named_by    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX person_customer ON person (customer_id);
`,
};
