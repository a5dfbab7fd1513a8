import type { Migration } from './migration.ts';

/** Under which id a PC that was retired goes on, so that what it has done stays that of the same PC. */
export const successors: Migration = {
  version: 320,
  sql: 'ALTER TABLE device_gap ADD COLUMN successor TEXT;',
  foldedAnew: "SELECT 'device:' || retired FROM device_gap ORDER BY retired",
};
