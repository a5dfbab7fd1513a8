import { and, eq, gte, lte, or } from 'drizzle-orm';
import type { RetiredDevice } from '../../electron/domain/audit/month-heads.ts';
import type { DeviceId, EntryId } from '../../electron/domain/ids.ts';
import type { ReceiptRun } from '../../electron/domain/ledger/gap.ts';
import { latestDays, mostEarlier, mostMarkedDays, type Mark, type Reached } from '../../electron/domain/ledger/mark.ts';
import { formatReceiptNumber, type ReceiptNumber } from '../../electron/domain/slips/receipt-number.ts';
import type { ReadDb } from '../open.ts';
import { device } from '../schema/devices.ts';
import { deviceGap, lostReceipts, settledReceipt } from '../schema/marks.ts';
import type { EnrolledDevice } from './devices.ts';
import { readChainEnd, receiptDays } from './marks.ts';

/** Whether a device was retired here: what its marks tell of is declared as lost, and nothing is recorded by it any more. */
export function isRetired(db: ReadDb, id: DeviceId): boolean {
  const isIt = or(eq(deviceGap.retired, id), eq(deviceGap.lost, id));
  return db.select({ id: deviceGap.retired }).from(deviceGap).where(isIt).get() !== undefined;
}

/** The devices that were retired, each with what is on record as lost. */
export function listRetired(db: ReadDb): readonly RetiredDevice[] {
  const { retired, successor, shop, letter, from, to, entries } = deviceGap;
  return db.select({ retired, successor, shop, letter, from, to, entries }).from(deviceGap).orderBy(retired).all();
}

/** The device under which a PC goes on that was this one once; itself where it was never retired. */
export function presentOf(db: ReadDb, id: DeviceId): DeviceId {
  const seen = new Set<DeviceId>();
  for (let present = id; ;) {
    seen.add(present);
    const gap = db.select().from(deviceGap).where(eq(deviceGap.retired, present)).get();
    const next = gap?.successor ?? null;
    if (next === null || seen.has(next)) return present;
    present = next;
  }
}

/** How far a device had got, by its chain and by what is on record as lost of it. */
function reachedBy(db: ReadDb, { lost, shop, letter, entries, to }: typeof deviceGap.$inferSelect): Reached {
  const recorded = readChainEnd(db, lost)?.n ?? 0;
  const lostDays = lostRuns(db, shop, letter).map(({ on, last }) => [on, last] as const);
  const receipts = latestDays([...receiptDays(db, shop, letter, mostMarkedDays), ...lostDays], mostMarkedDays);
  return { device: lost, shop, letter, n: entries === null ? null : recorded + entries, recorded: to, receipts };
}

/**
 * The devices that a PC was before: the latest ones, the latest last.
 *
 * @param present the id under which it goes on
 * @param most so many days of receipt numbers at most, over all of them
 */
function listEarlier(db: ReadDb, present: DeviceId, most: number): readonly Reached[] {
  const gaps = db.select().from(deviceGap).orderBy(deviceGap.shop, deviceGap.letter).all();
  const own = gaps.filter(({ retired }) => presentOf(db, retired) === present).slice(-mostEarlier);
  let left = most;
  const reached = own.toReversed().map((gap) => {
    const one = reachedBy(db, gap);
    const receipts = latestDays(one.receipts, left);
    left -= receipts.length;
    return { ...one, receipts };
  });
  return reached.toReversed();
}

/** What a mark remembers of receipt numbers: the latest days of a PC, and of the devices that it was before. */
export function rememberedDays(
  db: ReadDb,
  { id, shop, letter }: Pick<EnrolledDevice, 'id' | 'shop' | 'letter'>,
): Pick<Mark, 'receipts' | 'earlier'> {
  const receipts = receiptDays(db, shop, letter, mostMarkedDays);
  return { receipts, earlier: listEarlier(db, id, mostMarkedDays - receipts.length) };
}

/** Every letter that is known to have been given to a PC. */
export function givenLetters(db: ReadDb): readonly string[] {
  const known = db.select({ letter: device.letter }).from(device).all();
  const lost = db.select({ letter: deviceGap.letter }).from(deviceGap).all();
  return [...known, ...lost].map(({ letter }) => letter);
}

/** Whether a PC of that shop has got this letter or one behind it. */
export function isLetterGiven(db: ReadDb, shop: string, letter: string): boolean {
  const isIt = and(eq(device.shop, shop), gte(device.letter, letter));
  return db.select({ id: device.id }).from(device).where(isIt).get() !== undefined;
}

/** The receipt numbers of a shop and letter that are on record as lost. */
export function lostRuns(db: ReadDb, shop: string, letter: string): readonly ReceiptRun[] {
  const isIt = and(eq(lostReceipts.shop, shop), eq(lostReceipts.letter, letter));
  const { on, first, last } = lostReceipts;
  return db.select({ on, first, last }).from(lostReceipts).where(isIt).all();
}

/** How a receipt number that is on record as lost stands: of which retired device, and whether somebody has said what became of it. */
export function findLostReceipt(
  db: ReadDb,
  number: ReceiptNumber,
): { readonly retired: DeviceId; readonly isSettled: boolean } | null {
  const { shop, device: letter, on, serial } = number;
  const isIt = and(
    eq(lostReceipts.shop, shop),
    eq(lostReceipts.letter, letter),
    eq(lostReceipts.on, on),
    lte(lostReceipts.first, serial),
    gte(lostReceipts.last, serial),
  );
  const run = db.select({ retired: lostReceipts.retired }).from(lostReceipts).where(isIt).get();
  return run === undefined ? null : { ...run, isSettled: findSettled(db, formatReceiptNumber(number)) !== null };
}

function findSettled(db: ReadDb, receiptNo: string) {
  return db.select().from(settledReceipt).where(eq(settledReceipt.receiptNo, receiptNo)).get() ?? null;
}

/** The entry that was recorded again in the place of a lost one; null where there is none. */
export function enteredAgainAs(db: ReadDb, receiptNo: string): EntryId | null {
  return findSettled(db, receiptNo)?.enteredAs ?? null;
}

/** The receipt numbers that are on record as lost and of which nobody has said yet what became of them, in their order. */
export function listLostReceipts(db: ReadDb): readonly string[] {
  const settled = new Set(
    db
      .select({ receiptNo: settledReceipt.receiptNo })
      .from(settledReceipt)
      .all()
      .map(({ receiptNo }) => receiptNo),
  );
  const runs = db.select().from(lostReceipts).orderBy(lostReceipts.on, lostReceipts.letter).all();
  return runs
    .flatMap(({ shop, letter, on, first, last }) =>
      Array.from({ length: last - first + 1 }, (_, at) =>
        formatReceiptNumber({ shop, device: letter, on, serial: first + at }),
      ),
    )
    .filter((receiptNo) => !settled.has(receiptNo));
}
