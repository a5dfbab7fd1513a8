import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../../../db/hash.ts';
import { onCommitted, type ChainEnd } from '../../../db/ledger/committed.ts';
import { rememberMarkPlace } from '../../../db/local/marks.ts';
import type { OpenDb, ReadDb, WriteDb } from '../../../db/open.ts';
import { isRetired, rememberedDays } from '../../../db/queries/gaps.ts';
import { hashAt, readChainEnd, readDatabaseId, readMarkPlaces } from '../../../db/queries/marks.ts';
import {
  judgeMarks,
  markPlaceSchema,
  mostMarkedDays,
  type FoundMark,
  type Mark,
  type MarkPlace,
  type MarkVerdict,
} from '../../domain/ledger/mark.ts';
import { parseReceiptNumber } from '../../domain/slips/receipt-number.ts';
import {
  createMarkFile,
  forgetMarkKey,
  markFile,
  markKeyOf,
  markLine,
  OpenMarkFile,
  readMarkFile,
  type MarkKey,
} from '../../keys/mark-file.ts';
import { moveFileSync } from '../../ports/move-file.ts';
import type { ThisDevice } from '../desk-context.ts';
import type { StartupContext } from './startup-context.ts';

/** What a mark needs of the program around it. */
type MarkHost = Pick<StartupContext, 'folder' | 'machine' | 'ports'>;

/** What a look at the marks of a database has found. */
export interface MarkLook {
  readonly verdict: MarkVerdict;
  readonly database: string;
  readonly machine: string | null;
  readonly found: ReadonlyMap<MarkPlace, FoundMark>;
}

function pathOf({ folder, machine }: MarkHost, place: MarkPlace, database: string): string | null {
  if (place === 'folder') return join(folder, markFile);
  // By the database, so that the folder for practice and the shop's own do not meet.
  const markFolder = machine?.markFolder ?? null;
  return markFolder === null ? null : join(markFolder, `${database.slice(0, 32)}.mark`);
}

/**
 * Looks for the marks of a database and compares.
 *
 * @param machineId as the operating system names this PC; null where it does not say
 * @throws when the database has no entry, which a set-up makes impossible
 */
export function lookAtMarks(host: MarkHost, db: ReadDb, dataKey: Buffer, machineId: string | null): MarkLook {
  const database = readDatabaseId(db);
  if (database === null) throw new Error('mark: a ledger without an entry');
  const machine = machineId === null ? null : sha256(`${machineId} ${database}`);
  const key = markKeyOf(dataKey);
  const found = new Map<MarkPlace, FoundMark>();
  for (const place of markPlaceSchema.options) {
    const path = pathOf(host, place, database);
    if (path !== null) found.set(place, readMarkFile(path, key));
  }
  forgetMarkKey(key);
  const standing = {
    database,
    remembered: readMarkPlaces(db),
    hashAt: (device: Mark['device'], tick: number) => hashAt(db, device, tick),
    isRetired: (device: Mark['device']) => isRetired(db, device),
  };
  return { verdict: judgeMarks(found, standing, machine), database, machine, found };
}

/**
 * Signs the marks of a database under another data key. A mark that was signed under neither stays as it is.
 *
 * @throws what the file system throws: the old key must not be forgotten then
 */
export function closeMarksUnder(host: MarkHost, database: string, dataKey: Buffer, nextKey: Buffer): void {
  const key = markKeyOf(dataKey);
  const next = markKeyOf(nextKey);
  try {
    for (const place of markPlaceSchema.options) {
      const path = pathOf(host, place, database);
      const mark = path === null ? 'missing' : readMarkFile(path, key);
      if (path === null || typeof mark === 'string') continue;
      createMarkFile(`${path}.new`, mark, next);
      moveFileSync(`${path}.new`, path);
    }
  } finally {
    forgetMarkKey(key);
    forgetMarkKey(next);
  }
}

/** The disk need not have taken more than so much of what was written. */
const syncMs = 60_000;

/**
 * Keeps the marks of an open database beside it: after every transaction of the ledger, by plain writes that nothing waits for. A
 * place that cannot be written is left out: its mark lags behind, which alarms nobody.
 */
export class MarkKeeper {
  readonly #host: MarkHost;
  readonly #db: WriteDb;
  readonly #device: ThisDevice;
  readonly #look: MarkLook;
  readonly #key: MarkKey;
  readonly #files = new Map<MarkPlace, OpenMarkFile>();
  readonly #remembered: Pick<Mark, 'receipts' | 'earlier'>;
  #turn: number;
  #syncedAt: number;

  constructor(host: MarkHost, db: WriteDb, dataKey: Buffer, device: ThisDevice, look: MarkLook) {
    this.#host = host;
    this.#db = db;
    this.#device = device;
    this.#look = look;
    this.#key = markKeyOf(dataKey);
    this.#turn = look.verdict.last?.turn ?? 0;
    this.#remembered = rememberedDays(db, device);
    this.#syncedAt = host.ports.clock.now();
  }

  /** Writes where a mark is, and makes one where there is none yet. */
  begin(): void {
    const mark = this.#next(null);
    if (mark === null) return;
    for (const [place, found] of this.#look.found) {
      this.#trying(place, () => {
        const path = pathOf(this.#host, place, this.#look.database);
        if (path === null) return;
        if (typeof found === 'string') {
          mkdirSync(dirname(path), { recursive: true });
          createMarkFile(path, mark, this.#key);
        }
        const file = new OpenMarkFile(path);
        this.#files.set(place, file);
        if (typeof found !== 'string') file.write(mark.turn, markLine(mark, this.#key));
        rememberMarkPlace(this.#db, place);
      });
    }
  }

  /** Something stands in the ledger for good, which ends here; null where that has to be asked. */
  advance(known: ChainEnd | null): void {
    const mark = this.#next(known);
    if (mark === null) return;
    const line = markLine(mark, this.#key);
    const now = this.#host.ports.clock.now();
    const isDue = Math.abs(now - this.#syncedAt) >= syncMs;
    if (isDue) this.#syncedAt = now;
    for (const [place, file] of this.#files) {
      this.#trying(place, () => {
        file.write(mark.turn, line);
        if (isDue) file.beginSync();
      });
    }
  }

  /** Has the disk take the last mark, and lets go of files and key. */
  close(): void {
    for (const [place, file] of this.#files) this.#trying(place, () => file.close());
    this.#files.clear();
    forgetMarkKey(this.#key);
  }

  #trying(place: MarkPlace, work: () => void): void {
    try {
      work();
    } catch {
      this.#letGo(place);
      this.#host.ports.log.event('mark.not_written', { place });
    }
  }

  /** A file that stays open could not be replaced on Windows, nor its disk be taken out. */
  #letGo(place: MarkPlace): void {
    const file = this.#files.get(place);
    this.#files.delete(place);
    try {
      file?.close();
    } catch {
      // It is closed all the same; that the disk refuses it is why it is let go.
    }
  }

  #next(known: ChainEnd | null): Mark | null {
    const { id: device, shop, letter } = this.#device;
    const end = known ?? readChainEnd(this.#db, device);
    if (end === null) return null;
    if (known?.receiptNo) this.#countReceipt(known.receiptNo);
    this.#turn += 1;
    const { n, tick, hash, recorded } = end;
    const { database, machine } = this.#look;
    const turn = this.#turn;
    return { v: 1, database, device, shop, letter, n, tick, hash, recorded, ...this.#remembered, machine, turn };
  }

  /** The number that was given last is the greatest of its day. */
  #countReceipt(receiptNo: string): void {
    const given = parseReceiptNumber(receiptNo);
    if (given === null) return;
    const { receipts } = this.#remembered;
    const known = receipts.find(([on]) => on === given.on);
    if (known !== undefined) known[1] = Math.max(known[1], given.serial);
    else receipts.push([given.on, given.serial]);
    if (receipts.length > mostMarkedDays) receipts.shift();
  }
}

/** The database with its marks kept beside it, until it is closed. */
export function withMarks(
  host: MarkHost,
  database: OpenDb,
  dataKey: Buffer,
  device: ThisDevice,
  look: MarkLook,
): OpenDb {
  const keeper = new MarkKeeper(host, database.db, dataKey, device, look);
  keeper.begin();
  onCommitted(database.db, (end) => keeper.advance(end));
  return {
    db: database.db,
    close: () => {
      keeper.close();
      database.close();
    },
  };
}
