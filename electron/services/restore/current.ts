import { join } from 'node:path';
import { migrations } from '../../../db/migrations/index.ts';
import { openDb, type ReadDb } from '../../../db/open.ts';
import { readSchemaVersion } from '../../../db/queries/audit.ts';
import { readThisDevice } from '../../../db/queries/devices.ts';
import { givenLetters, rememberedDays } from '../../../db/queries/gaps.ts';
import { readChainEnd, readDatabaseId } from '../../../db/queries/marks.ts';
import type { Mark } from '../../domain/ledger/mark.ts';
import { storageFailure } from '../../domain/storage/storage-failure.ts';
import { databaseFile } from '../start/data-folder.ts';

/** How far a ledger has got, as its mark would say it, and the letters that it has given. */
export interface CurrentLedger {
  readonly mark: Mark;
  readonly letters: readonly string[];
}

/** How far an open ledger has got; null where it is of another version, or was never set up. */
export function stand(db: ReadDb): CurrentLedger | null {
  if (readSchemaVersion(db) !== migrations.at(-1)?.version) return null;
  const own = readThisDevice(db);
  const database = readDatabaseId(db);
  const end = own === null ? null : readChainEnd(db, own.id);
  if (own === null || database === null || end === null) return null;
  const { id: device, shop, letter } = own;
  const { n, tick, hash, recorded } = end;
  const mark = {
    v: 1,
    database,
    device,
    shop,
    letter,
    n,
    tick,
    hash,
    recorded,
    ...rememberedDays(db, own),
    machine: null,
    turn: 1,
  } as const;
  return { mark, letters: givenLetters(db) };
}

/**
 * How far the ledger has got that lies in a data folder.
 *
 * @returns null where it does not open with this key, or cannot be read: its marks may still tell
 */
export function lookAtCurrent(folder: string, dataKey: Buffer): CurrentLedger | 'in_use' | null {
  const opened = openDb(join(folder, databaseFile), dataKey);
  if (!opened.ok) return opened.error === 'in_use' ? 'in_use' : null;
  try {
    return stand(opened.value.db);
  } catch (error) {
    if (storageFailure(error) === null) throw error;
    return null;
  } finally {
    opened.value.close();
  }
}
