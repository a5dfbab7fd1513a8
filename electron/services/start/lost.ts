import type { ReadDb } from '../../../db/open.ts';
import { givenLetters, isRetired } from '../../../db/queries/gaps.ts';
import { readChainEnd } from '../../../db/queries/marks.ts';
import { greatestSerial } from '../../../db/queries/slips.ts';
import type { Output } from '../../contract/table.ts';
import { freeLetters, gapBetween, lostEntries, type Gap } from '../../domain/ledger/gap.ts';
import type { DeviceId } from '../../domain/ids.ts';
import type { Mark, MarkTrouble, Reached } from '../../domain/ledger/mark.ts';
import { formatReceiptNumber, receiptPrefix } from '../../domain/slips/receipt-number.ts';
import type { ThisDevice } from '../desk-context.ts';

/** What the start screen tells of what is lost. */
export type LostTold = NonNullable<Output<'startup.state'>['lost']>;

/** What a ledger lacks, by the mark that tells of it; null where none is left. */
export interface Gone {
  readonly state: MarkTrouble;
  readonly last: Mark | null;
}

/** A device under which this PC records no more, and what is missing of it. */
export interface Loss {
  readonly retired: DeviceId;
  readonly cause: MarkTrouble;
  readonly gap: Gap;
}

/** What is missing between the end of a chain and how far it had got. */
function findGap(db: ReadDb, device: ThisDevice, state: MarkTrouble, mark: Reached | null): Gap {
  const own = readChainEnd(db, device.id);
  if (own === null) throw new Error('mark: a device without an entry');
  const of = mark ?? { device: device.id, shop: device.shop, letter: device.letter };
  const end = readChainEnd(db, of.device);
  const { shop, letter } = of;
  const serialOn: Parameters<typeof gapBetween>[1]['serialOn'] = (on) =>
    greatestSerial(db, receiptPrefix({ shop, device: letter, on }));
  const reach = { deviceId: of.device, shop, letter, n: end?.n ?? 0, recorded: (end ?? own).recorded, serialOn };
  return gapBetween(state, reach, mark);
}

/**
 * What a ledger lacks of each device that this PC was, of the present one first: it may be from before it was gone on with under another
 * id, and then it knows nothing of what was on record as lost.
 *
 * @throws when this device has no entry, which a set-up makes impossible
 */
export function findLosses(db: ReadDb, device: ThisDevice, { state, last }: Gone): readonly [Loss, ...Loss[]] {
  const earlier = (last?.earlier ?? []).filter((one) => !isRetired(db, one.device));
  const isBefore = earlier.some((one) => one.device === device.id);
  const retired = isBefore && last !== null ? last.device : device.id;
  return [
    { retired, cause: state, gap: findGap(db, device, state, last) },
    ...earlier.map((one): Loss => {
      const cause = one.n === null ? 'mark_missing' : 'rolled_back';
      return { retired: one.device, cause, gap: findGap(db, device, cause, one) };
    }),
  ];
}

/**
 * The letters under which this PC can go on: none that is known to have been given, also by what is lost.
 *
 * @param others letters that somebody has seen elsewhere
 */
export function lettersFor(db: ReadDb, mark: Mark | null, others: readonly string[] = []): readonly string[] {
  return freeLetters([...givenLetters(db), ...(mark === null ? [] : [mark.letter]), ...others]);
}

function tellReceipts({ shop, letter, receipts }: Gap): LostTold['receipts'] {
  return receipts.map(({ on, first, last }) => {
    const numbered = (serial: number) => formatReceiptNumber({ shop, device: letter, on, serial });
    return { first: numbered(first), last: numbered(last), count: last - first + 1 };
  });
}

/** What is missing in all, in the words of receipt numbers. */
export function tellLost(
  [{ gap: present }, ...earlier]: readonly [Loss, ...Loss[]],
  letters: readonly string[],
): LostTold {
  const gaps = [...earlier.map(({ gap }) => gap), present];
  const counts = gaps.map(lostEntries);
  const known = counts.filter((count) => count !== null);
  const entries = known.length < counts.length ? null : known.reduce((sum, count) => sum + count, 0);
  const { from, to } = present;
  return { from, to, entries, receipts: gaps.flatMap(tellReceipts), letters: [...letters] };
}
