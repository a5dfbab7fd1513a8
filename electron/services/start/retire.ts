import { record, type AnyNewEntry, type Author } from '../../../db/ledger/append.ts';
import { writeDeviceId } from '../../../db/local/devices.ts';
import { forgetMarkPlaces } from '../../../db/local/marks.ts';
import type { WriteDb } from '../../../db/open.ts';
import { readBackupSettings } from '../../../db/queries/backup.ts';
import type { EnrolledDevice } from '../../../db/queries/devices.ts';
import { readSettings } from '../../../db/queries/settings.ts';
import { replaceSigningKey } from '../../../db/signing.ts';
import { nowOf } from '../../ports/clock.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Person, ThisDevice } from '../desk-context.ts';
import { findLosses, type Gone } from './lost.ts';

interface Continuing {
  readonly db: WriteDb;
  readonly manager: Person;
  readonly old: EnrolledDevice;
  readonly gone: Gone;
  readonly letter: string;
}

/** The device under which a ledger was gone on with, and how its signing key is told. */
interface Continued {
  readonly letter: string;
  readonly fingerprint: string;
  readonly device: ThisDevice;
}

/**
 * Retires the device and begins a new one, under a new id, letter and signing key: no chain gets a second entry in a place where one
 * was lost, and no receipt number is given twice. All in one transaction. Nothing is deleted, and what is lost is on record.
 *
 * @param also records what else belongs to it, in the same transaction
 */
export function retire(
  ports: Pick<Ports, 'clock' | 'ids'>,
  { db, manager, old, gone, letter }: Continuing,
  also: (author: Omit<Author, 'staff'>) => void,
): Continued {
  const losses = findLosses(db, old, gone);
  const next = () => ports.ids.next();
  const id = next();
  const { shop, isTraining } = old;
  const author = { device: id, shop, at: nowOf(ports.clock) };
  const settings = readSettings(db, old.id);
  const backups = readBackupSettings(db, old.id);
  return db.$client
    .transaction(() => {
      const key = replaceSigningKey(db);
      writeDeviceId(db, id);
      // Made anew, where they can be: what the old ones tell of stands in the ledger now.
      forgetMarkPlaces(db);
      const entries: AnyNewEntry[] = [
        {
          id: next(),
          kind: 'device.enrolled',
          subject: null,
          body: { deviceId: id, letter, shop, ...key, isTraining },
        },
        ...losses.map(({ retired, cause, gap }): AnyNewEntry => ({
          id: next(),
          kind: 'device.retired',
          subject: null,
          body: { deviceId: retired, cause, lost: { ...gap, receipts: [...gap.receipts] } },
        })),
        { id: next(), kind: 'desk.configured', subject: null, body: { deviceId: id, settings } },
        { id: next(), kind: 'backup.configured', subject: null, body: { deviceId: id, settings: backups } },
      ];
      record(db, { ...author, staff: manager.staffId }, entries);
      also(author);
      return { letter, fingerprint: key.fingerprint, device: { id, letter, shop } };
    })
    .immediate();
}
