import type { Migration } from './migration.ts';

/** Who looked at what while nothing could be recorded is noted beside the database: what ends that state is often another file in its place. */
export const looksBeside: Migration = { version: 290, sql: 'DROP TABLE owed_look;' };
