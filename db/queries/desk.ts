import { eq } from 'drizzle-orm';
import { companySchema, type Company } from '../../electron/domain/notice/company.ts';
import {
  defaultDeskSettings,
  deskSettingsSchema,
  type DeskSettings,
} from '../../electron/domain/settings/desk-settings.ts';
import type { ReadDb, WriteDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { rememberLast } from '../remember-last.ts';
import { company, deskSettings, device, staff } from '../schema/desk.ts';
import { secret } from '../schema/local.ts';

const deviceIdName = 'device_id';

/** Writes down which PC this database belongs to. A restore or a move gives it a new id and letter. */
export function writeDeviceId(db: WriteDb, id: string): void {
  db.insert(secret)
    .values({ name: deviceIdName, value: Buffer.from(id) })
    .run();
}

/** This PC as it was enrolled; null in a database that was never set up. */
export function readThisDevice(db: ReadDb): { id: string; letter: string; shop: string; fingerprint: string } | null {
  const id = db.select().from(secret).where(eq(secret.name, deviceIdName)).get()?.value.toString();
  if (id === undefined) return null;
  const row = db.select().from(device).where(eq(device.id, id)).get();
  return row === undefined ? null : { id, letter: row.letter, shop: row.shop, fingerprint: row.fingerprint };
}

/** A member of staff who has not left; null for anybody else. */
export function readStaff(db: ReadDb, staffId: string) {
  const row = db.select().from(staff).where(eq(staff.id, staffId)).get();
  return row === undefined || row.leftOn !== null ? null : { staffId: row.id, label: row.label, role: row.role };
}

/** Everybody who has not left, in the order of their names. */
export function listStaff(db: ReadDb) {
  const rows = db.select().from(staff).orderBy(staff.label).all();
  return rows.filter((row) => row.leftOn === null).map(({ id, label, role }) => ({ staffId: id, label, role }));
}

const companyRow = perConnection((db: ReadDb) => db.select().from(company).prepare());

const readBlock = rememberLast((block) => companySchema.parse(JSON.parse(block)));

/**
 * The company block as it is now.
 *
 * @throws when the desk was never set up
 */
export function readCompany(db: ReadDb): Company {
  const row = companyRow(db).get();
  if (row === undefined) throw new Error('company: the desk was never set up');
  return readBlock(row.block);
}

/** How a PC behaves, or how one does that nobody has set. */
export function readSettings(db: ReadDb, deviceId: string): DeskSettings {
  const row = db.select().from(deskSettings).where(eq(deskSettings.deviceId, deviceId)).get();
  return row === undefined ? defaultDeskSettings : deskSettingsSchema.parse(JSON.parse(row.settings));
}
