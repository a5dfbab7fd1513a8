import { eq } from 'drizzle-orm';
import { backupSettings } from '../schema/backup.ts';
import type { Projection } from './projection.ts';

/** What each PC does about its backups; the latest settings hold. */
export const backupProjection: Projection<'backup'> = {
  tables: ['backup_settings'],
  clear: (db, id) => void db.delete(backupSettings).where(eq(backupSettings.deviceId, id)).run(),
  on: {
    'backup.configured': (db, id, body) => {
      const settings = JSON.stringify(body.settings);
      db.insert(backupSettings)
        .values({ deviceId: id, settings })
        .onConflictDoUpdate({ target: backupSettings.deviceId, set: { settings } })
        .run();
    },
  },
};
