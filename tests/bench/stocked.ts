import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { repository } from '../../build/repository.ts';
import { sourceDigest } from '../../build/source-digest.ts';
import { writeStory } from '../../db/demo/write.ts';
import { openDb, type OpenDb } from '../../db/open.ts';
import { readKeyRing } from '../../electron/keys/key-ring-file.ts';
import { unlockWithPassword } from '../../electron/keys/key-ring.ts';
import { databaseFile } from '../../electron/services/start/data-folder.ts';
import { setUpDesk, type NewDesk } from './bench-desk.ts';
import { benchFolder } from './folder.ts';

/** What decides what a generated database holds. When one of these changes, databases are made anew. */
const decisive = ['db/demo', 'db/migrations', 'db/ledger/project', 'electron/domain/ledger/kinds'];

const keyFile = 'data-key';
const plainFile = 'plain.db';

/** A desk with so many invented customers, made once and kept. Its files are not to be written to: see `scratchCopy`. */
export interface Stocked {
  readonly customers: number;
  readonly folder: string;
  readonly file: string;
  /** The key as a key ring would give it. Whoever reads it reads about nobody. */
  readonly key: Buffer;
  /** The same database without encryption. */
  readonly plain: string;
}

function stockedIn(folder: string, customers: number): Stocked {
  const key = readFileSync(join(folder, keyFile));
  return { customers, folder, file: join(folder, databaseFile), key, plain: join(folder, plainFile) };
}

/** @throws when the database does not open */
export function openStocked({ file, key }: Pick<Stocked, 'file' | 'key'>): OpenDb {
  const opened = openDb(file, key);
  if (!opened.ok) throw new Error(`bench: the database did not open: ${opened.reason}`);
  return opened.value;
}

async function dataKeyOf(folder: string, { managerId, password }: NewDesk): Promise<Buffer> {
  const read = readKeyRing(folder);
  const unlocked = read.ok ? await unlockWithPassword(read.ring, managerId, password) : read;
  if (!unlocked.ok) throw new Error(`bench: no key: ${unlocked.reason}`);
  return unlocked.dataKey;
}

/** The years of the story end on a fixed day, so that the same seed gives the same story. */
const until = Date.UTC(2026, 10, 22);

function fill(stocked: Stocked, managerId: string, say: (line: string) => void): void {
  const { db, close } = openStocked(stocked);
  const start = performance.now();
  let entries = 0;
  for (entries of writeStory(
    db,
    { seed: stocked.customers, customers: stocked.customers, until, days: 600 },
    managerId,
  ));
  close();
  const seconds = Math.round((performance.now() - start) / 1000);
  say(`made ${stocked.customers} customers with ${entries} entries in ${seconds} s`);
}

/** Decrypts a copy: `rekey` with an empty key, which in WAL mode is refused. */
function writePlain({ file, key, plain }: Stocked): void {
  cpSync(file, plain);
  const { db, close } = openStocked({ file: plain, key });
  db.$client.pragma('journal_mode=DELETE');
  const raw: Database.Database & { rekey?: (key: Buffer) => number } = db.$client;
  raw.rekey?.(Buffer.alloc(0));
  close();
}

/** The desk with so many customers, from an earlier run or made now. Only a finished one gets its name. */
export async function stocked(customers: number, say: (line: string) => void): Promise<Stocked> {
  const digest = sourceDigest(repository, decisive).slice(0, 12);
  const folder = join(benchFolder(), `${customers}-${digest}`);
  if (!existsSync(folder)) {
    const work = mkdtempSync(join(benchFolder(), 'making-'));
    const desk = await setUpDesk(work);
    writeFileSync(join(work, keyFile), await dataKeyOf(work, desk));
    const made = stockedIn(work, customers);
    fill(made, desk.managerId, say);
    writePlain(made);
    renameSync(work, folder);
  }
  return stockedIn(folder, customers);
}

/** A copy that may be written to and is gone afterwards. */
export async function withScratchCopy<T>(of: Stocked, use: (copy: Stocked) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(benchFolder(), 'scratch-'));
  try {
    for (const file of [databaseFile, 'keys.json', keyFile, 'training'])
      cpSync(join(of.folder, file), join(folder, file));
    return await use(stockedIn(folder, of.customers));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
