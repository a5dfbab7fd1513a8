import { eq } from 'drizzle-orm';
import { deskSettings } from '../schema/settings.ts';
import type { Projection } from './projection.ts';

/** How each PC behaves; the latest settings hold. */
export const settingsProjection: Projection<'settings'> = {
  tables: ['desk_settings'],
  clear: (db, id) => void db.delete(deskSettings).where(eq(deskSettings.deviceId, id)).run(),
  on: {
    'desk.configured': (db, id, body) => {
      const settings = JSON.stringify(body.settings);
      db.insert(deskSettings)
        .values({ deviceId: id, settings })
        .onConflictDoUpdate({ target: deskSettings.deviceId, set: { settings } })
        .run();
    },
  },
};
