import type { DeviceId } from '../../electron/domain/ids.ts';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const device = sqliteTable('device', {
  id: text('id').$type<DeviceId>().primaryKey(),
  letter: text('letter').notNull(),
  shop: text('shop').notNull(),
  publicKey: text('public_key').notNull(),
  fingerprint: text('fingerprint').notNull(),
  /** Whether its database was made for practice; null where nobody said so then. */
  isTraining: integer('is_training', { mode: 'boolean' }),
});
