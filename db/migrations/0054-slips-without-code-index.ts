import type { Migration } from './migration.ts';

/**
 * No index of slip codes: they come in no order, so that every consent changed a page in the middle of it. A code that somebody
 * types without its receipt number is looked for in all slips.
 */
export const slipsWithoutCodeIndex: Migration = {
  version: 54,
  sql: 'DROP INDEX slip_code;',
};
