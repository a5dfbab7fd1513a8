import type { Migration } from './migration.ts';

/** One decision about a whole request became a list of them, one for each type; of what was decided before, the type is null. */
export const decisionsByType: Migration = {
  version: 80,
  sql: `
ALTER TABLE request RENAME COLUMN decision TO decisions;
UPDATE request SET decisions = json_array(json_object(
  'type', NULL,
  'outcome', decisions ->> 'outcome',
  'ground', decisions ->> 'ground',
  'reason', decisions ->> 'reason'
)) WHERE decisions IS NOT NULL;
`,
};
