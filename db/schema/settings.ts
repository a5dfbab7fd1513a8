import type { DeviceId } from '../../electron/domain/ids.ts';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** How each PC behaves, as JSON. */
export const deskSettings = sqliteTable('desk_settings', {
  deviceId: text('device_id').$type<DeviceId>().primaryKey(),
  settings: text('settings').notNull(),
});
