import type { DeviceId } from '../../electron/domain/ids.ts';
import type { WriteDb } from '../open.ts';
import { deviceIdName, secret } from '../schema/secrets.ts';

/** Writes down which PC this database belongs to. A restore or a move gives it a new id and letter. */
export function writeDeviceId(db: WriteDb, id: DeviceId): void {
  const value = Buffer.from(id);
  db.insert(secret)
    .values({ name: deviceIdName, value })
    .onConflictDoUpdate({ target: secret.name, set: { value } })
    .run();
}
