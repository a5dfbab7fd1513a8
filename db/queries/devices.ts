import { eq } from 'drizzle-orm';
import type { ReadDb } from '../open.ts';
import { device } from '../schema/devices.ts';
import { deviceIdName, secret } from '../schema/secrets.ts';

/** This PC as it was enrolled; null in a database that was never set up. */
export function readThisDevice(db: ReadDb): { id: string; letter: string; shop: string; fingerprint: string } | null {
  const id = db.select().from(secret).where(eq(secret.name, deviceIdName)).get()?.value.toString();
  if (id === undefined) return null;
  const row = db.select().from(device).where(eq(device.id, id)).get();
  return row === undefined ? null : { id, letter: row.letter, shop: row.shop, fingerprint: row.fingerprint };
}
