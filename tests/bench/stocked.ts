import type { StaffId } from '../../electron/domain/ids.ts';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { storyDigest } from '../../build/demo/story-digest.ts';
import { keptFolder, removeFrom } from '../../build/kept-folder.ts';
import { writeStory } from '../../build/demo/story/write.ts';
import { openDb, type OpenDb, type WriteDb } from '../../db/open.ts';
import { snapshotInto } from '../../db/snapshot.ts';
import { keyRingFile, readKeyRing } from '../../electron/keys/key-ring-file.ts';
import { unlockWithPassword } from '../../electron/keys/key-ring.ts';
import { databaseFile, trainingMark } from '../../electron/services/start/data-folder.ts';
import { setUpDesk, type NewDesk } from './bench-desk.ts';
import { benchFolder } from './folder.ts';

/** Beside the database: its key, as a key ring would give it. */
export const keyFile = 'data-key';
const dayMs = 86_400_000;
const plainFile = 'plain.db';
const ledgerFile = 'ledger.db';

/** With so long a ledger the database is large enough for a backup that takes a while. */
const ledgerEntries = 200_000;

/** A desk with so many invented customers, made once and kept. Its files are not to be written to: see `scratchCopy`. */
export interface Stocked {
  readonly customers: number;
  readonly folder: string;
  readonly file: string;
  /** The key as a key ring would give it. Whoever reads it reads about nobody. */
  readonly key: Buffer;
  /** The same database without encryption. */
  readonly plain: string;
  /** The same shop earlier, when its ledger had `ledgerEntries`; only where it ever had so many. */
  readonly ledger: string;
}

/** The files of a stocked desk in a folder. */
export function stockedIn(folder: string, customers: number): Stocked {
  const key = readFileSync(join(folder, keyFile));
  const at = (name: string) => join(folder, name);
  return { customers, folder, key, file: at(databaseFile), plain: at(plainFile), ledger: at(ledgerFile) };
}

/** @throws when the database does not open */
export function openStocked({ file, key }: Pick<Stocked, 'file' | 'key'>): OpenDb {
  const opened = openDb(file, key);
  if (!opened.ok) throw new Error(`bench: the database did not open: ${opened.error}`);
  return opened.value;
}

/** Opens the database for some work and closes it again. */
export function withDb<T>(of: Pick<Stocked, 'file' | 'key'>, work: (db: WriteDb) => T): T {
  const opened = openStocked(of);
  try {
    return work(opened.db);
  } finally {
    opened.close();
  }
}

async function dataKeyOf(folder: string, { managerId, password }: NewDesk): Promise<Buffer> {
  const read = readKeyRing(folder);
  const unlocked = read.ok ? await unlockWithPassword(read.value.ring, managerId, password) : read;
  if (!unlocked.ok) throw new Error(`bench: no key: ${unlocked.error}`);
  return unlocked.value.dataKey;
}

/** The years of the story end on a fixed day, so that the same seed gives the same story. */
export const storyEnd = Date.UTC(2026, 10, 22);

function fill(made: Stocked, managerId: StaffId, say: (line: string) => void): void {
  const { customers, ledger } = made;
  const start = performance.now();
  const entries = withDb(made, (db) => {
    // Telephones, plates and slip codes come in no order: without room for their indexes, pages go in and out all the time.
    db.$client.pragma('cache_size=-262144');
    let before = 0;
    for (const written of writeStory(db, { seed: customers, customers, until: storyEnd, days: 600 }, managerId)) {
      if (before < ledgerEntries && written >= ledgerEntries) snapshotInto(db, ledger);
      before = written;
    }
    return before;
  });
  const seconds = Math.round((performance.now() - start) / 1000);
  say(`made ${customers} customers with ${entries} entries in ${seconds} s`);
}

/** Decrypts a copy: `rekey` with an empty key, which in WAL mode is refused. */
function writePlain({ file, key, plain }: Stocked): void {
  cpSync(file, plain);
  withDb({ file: plain, key }, ({ $client }) => {
    const raw: Database.Database & { readonly rekey?: (key: Buffer) => number } = $client;
    raw.pragma('journal_mode=DELETE');
    raw.rekey?.(Buffer.alloc(0));
  });
}

/**
 * A folder with a shop that takes minutes to make, from an earlier run or made now.
 *
 * @param name what it is and, behind the last hyphen, which sources made it
 */
export function keptShop(name: string, make: (work: string) => void | Promise<void>): Promise<string> {
  const shelf = benchFolder();
  const start = name.slice(0, name.lastIndexOf('-') + 1);
  // What other sources have made may be gigabytes; runs that were killed leave their scratch copies behind.
  removeFrom(
    shelf,
    (other, untouchedMs) =>
      (other.startsWith(start) && other !== name) || (other.startsWith('scratch-') && untouchedMs > dayMs),
  );
  return keptFolder(shelf, name, make);
}

/** The desk with so many customers, from an earlier run or made now. */
export async function stocked(customers: number, say: (line: string) => void): Promise<Stocked> {
  const folder = await keptShop(`${customers}-${storyDigest()}`, async (work) => {
    const desk = await setUpDesk(work);
    writeFileSync(join(work, keyFile), await dataKeyOf(work, desk));
    const made = stockedIn(work, customers);
    fill(made, desk.managerId, say);
    writePlain(made);
  });
  return stockedIn(folder, customers);
}

/**
 * A copy that may be written to and is gone afterwards.
 *
 * @param database the file to be the copy's database
 */
export async function withScratchCopy<T>(
  of: Stocked,
  use: (copy: Stocked) => Promise<T>,
  database = of.file,
): Promise<T> {
  const folder = mkdtempSync(join(benchFolder(), 'scratch-'));
  try {
    cpSync(database, join(folder, databaseFile));
    for (const file of [keyRingFile, trainingMark, keyFile]) cpSync(join(of.folder, file), join(folder, file));
    return await use(stockedIn(folder, of.customers));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
