import type { DeviceId } from '../../electron/domain/ids.ts';
import { eq } from 'drizzle-orm';
import {
  backupSettingsSchema,
  defaultBackupSettings,
  type BackupSettings,
} from '../../electron/domain/backup/backup-settings.ts';
import { effectOf, kindNames } from '../../electron/domain/entries/index.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { backupSettings } from '../schema/backup.ts';
import { storedEntry, type StoredEntry, type StoredRow } from './entries.ts';

/** What a PC does about its backups. */
export function readBackupSettings(db: ReadDb, deviceId: DeviceId): BackupSettings {
  const row = db.select().from(backupSettings).where(eq(backupSettings.deviceId, deviceId)).get();
  return row === undefined ? defaultBackupSettings : backupSettingsSchema.parse(JSON.parse(row.settings));
}

/** Whatever happens after them would be missing in an older backup. */
const worthKeeping = kindNames.filter((kind) => effectOf(kind) !== 'looked');

const statements = perConnection((db: ReadDb) => ({
  latest: db.prepareQuery<[], StoredRow>(
    `SELECT e.seq, e.header, e.hash, b.text FROM ledger_entry e LEFT JOIN ledger_body b ON b.seq = e.seq
     WHERE e.kind IN ('backup.made', 'backup.failed') ORDER BY e.seq DESC LIMIT 40`,
  ),
  after: db
    .prepareQuery<[number, string], number>(
      `SELECT 1 FROM ledger_entry e WHERE e.tick > ? AND e.kind IN (SELECT value FROM json_each(?)) LIMIT 1`,
    )
    .pluck(),
}));

/** The latest entries about backups, the newest first. */
export function latestBackups(db: ReadDb): readonly StoredEntry[] {
  return statements(db)
    .latest.all()
    .flatMap((row) => storedEntry(row) ?? []);
}

/** Whether something was recorded after this tick, apart from who came and looked. */
export function hasChangedSince(db: ReadDb, tick: number): boolean {
  return statements(db).after.get(tick, JSON.stringify(worthKeeping)) !== undefined;
}
