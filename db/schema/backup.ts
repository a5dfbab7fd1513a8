import type { DeviceId } from '../../electron/domain/ids.ts';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What each PC does about its backups, as JSON. Folded from `backup.configured`. */
export const backupSettings = sqliteTable('backup_settings', {
  deviceId: text('device_id').$type<DeviceId>().primaryKey(),
  settings: text('settings').notNull(),
});
