import type { Migration } from './migration.ts';

/** Remarks on a customer; the extension of a telephone, and a remark on it. */
export const customerRemarks: Migration = {
  version: 20,
  sql: `
ALTER TABLE customer ADD COLUMN remarks TEXT;
ALTER TABLE contact_point ADD COLUMN extension TEXT;
ALTER TABLE contact_point ADD COLUMN remark TEXT;
`,
};
