import type { Migration } from './migration.ts';

/**
 * Of a field that two people changed from different values also what the later edit has overwritten, as JSON, so that one of the
 * two can be chosen; and whoever has looked takes the flag down. What was flagged before follows the new rule from its entries.
 */
export const overwrittenValues: Migration = {
  version: 195,
  sql: 'ALTER TABLE field_conflict ADD COLUMN was TEXT;',
  foldedAnew: 'SELECT DISTINCT stream FROM field_conflict ORDER BY stream',
};
