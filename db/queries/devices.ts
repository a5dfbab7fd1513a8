import { type DeviceId, trustedId } from '../../electron/domain/ids.ts';
import { eq } from 'drizzle-orm';
import type { ReadDb } from '../open.ts';
import { device } from '../schema/devices.ts';
import { deviceIdName, secret } from '../schema/secrets.ts';

/** This PC as it was enrolled; null in a database that was never set up. */
export function readThisDevice(db: ReadDb): { id: DeviceId; letter: string; shop: string; fingerprint: string } | null {
  const kept = db.select().from(secret).where(eq(secret.name, deviceIdName)).get();
  if (kept === undefined) return null;
  const id = trustedId(kept.value.toString());
  const row = db.select().from(device).where(eq(device.id, id)).get();
  return row === undefined ? null : { id, letter: row.letter, shop: row.shop, fingerprint: row.fingerprint };
}
