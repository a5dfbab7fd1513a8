import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The company block that stands on every slip, as JSON. One row. */
export const company = sqliteTable('company', { id: text('id').primaryKey(), block: text('block').notNull() });

/** Every seal that the company ever had, by the digest of its picture, with the entry that holds the picture. */
export const companySeal = sqliteTable('company_seal', {
  digest: text('digest').primaryKey(),
  entryId: text('entry_id').notNull(),
  isCurrent: integer('is_current', { mode: 'boolean' }).notNull(),
});

export const shop = sqliteTable('shop', {
  letter: text('letter').primaryKey(),
  name: text('name').notNull(),
  hours: text('hours').notNull(),
});

export const device = sqliteTable('device', {
  id: text('id').primaryKey(),
  letter: text('letter').notNull(),
  shop: text('shop').notNull(),
  publicKey: text('public_key').notNull(),
  fingerprint: text('fingerprint').notNull(),
});

export const staff = sqliteTable('staff', {
  id: text('id').primaryKey(),
  label: text('label').notNull(),
  role: text('role', { enum: ['reception', 'manager'] }).notNull(),
  leftOn: text('left_on'),
});

/** How each PC behaves, as JSON. */
export const deskSettings = sqliteTable('desk_settings', {
  deviceId: text('device_id').primaryKey(),
  settings: text('settings').notNull(),
});

/** Up to which age a legal representative answers, by the day from which that holds. */
export const minorAge = sqliteTable('minor_age', {
  effectiveOn: text('effective_on').primaryKey(),
  age: integer('age').notNull(),
});
