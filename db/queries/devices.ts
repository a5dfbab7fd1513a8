import { eq } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '../open.ts';
import { device } from '../schema/devices.ts';
import { secret } from '../schema/secrets.ts';

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
