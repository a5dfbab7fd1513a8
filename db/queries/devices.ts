import { type DeviceId, trustedId } from '../../electron/domain/ids.ts';
import { eq } from 'drizzle-orm';
import type { ReadDb } from '../open.ts';
import { device } from '../schema/devices.ts';
import { deviceIdName, secret } from '../schema/secrets.ts';

/** A PC as it was enrolled. */
export interface EnrolledDevice {
  readonly id: DeviceId;
  readonly letter: string;
  readonly shop: string;
  readonly fingerprint: string;
  /** Whether its database is for practice; null where nobody said so then. */
  readonly isTraining: boolean | null;
}

/** This PC as it was enrolled; null in a database that was never set up. */
export function readThisDevice(db: ReadDb): EnrolledDevice | null {
  const kept = db.select().from(secret).where(eq(secret.name, deviceIdName)).get();
  if (kept === undefined) return null;
  const id = trustedId(kept.value.toString());
  const row = db.select().from(device).where(eq(device.id, id)).get();
  if (row === undefined) return null;
  const { letter, shop, fingerprint, isTraining } = row;
  return { id, letter, shop, fingerprint, isTraining };
}

/** How a PC was enrolled; null where none of that id was. */
export function findDevice(db: ReadDb, id: DeviceId) {
  return db.select().from(device).where(eq(device.id, id)).get() ?? null;
}

/** Whether one of our PCs, this one or another, of today or retired, was enrolled with this key. */
export function isEnrolledKey(db: ReadDb, publicKey: string): boolean {
  return db.select({ id: device.id }).from(device).where(eq(device.publicKey, publicKey)).get() !== undefined;
}
