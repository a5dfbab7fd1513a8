import type { DeviceId } from '../../electron/domain/ids.ts';
import { eq } from 'drizzle-orm';
import {
  defaultDeskSettings,
  deskSettingsSchema,
  type DeskSettings,
} from '../../electron/domain/settings/desk-settings.ts';
import type { ReadDb } from '../open.ts';
import { deskSettings } from '../schema/settings.ts';

/** How a PC behaves, or how one does that nobody has set. */
export function readSettings(db: ReadDb, deviceId: DeviceId): DeskSettings {
  const row = db.select().from(deskSettings).where(eq(deskSettings.deviceId, deviceId)).get();
  return row === undefined ? defaultDeskSettings : deskSettingsSchema.parse(JSON.parse(row.settings));
}
