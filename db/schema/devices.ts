import type { DeviceId } from '../../electron/domain/ids.ts';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const device = sqliteTable('device', {
  id: text('id').$type<DeviceId>().primaryKey(),
  letter: text('letter').notNull(),
  shop: text('shop').notNull(),
  publicKey: text('public_key').notNull(),
  fingerprint: text('fingerprint').notNull(),
});
