import type { ReadDb } from '../../../db/open.ts';
import { givenLetters } from '../../../db/queries/gaps.ts';
import { readChainEnd } from '../../../db/queries/marks.ts';
import { greatestSerial } from '../../../db/queries/slips.ts';
import type { Output } from '../../contract/table.ts';
import { freeLetters, gapBetween, lostEntries, type Gap } from '../../domain/ledger/gap.ts';
import type { Mark, MarkTrouble } from '../../domain/ledger/mark.ts';
import { formatReceiptNumber, receiptPrefix } from '../../domain/slips/receipt-number.ts';
import type { ThisDevice } from '../desk-context.ts';

/** What the start screen tells of what is lost. */
export type LostTold = NonNullable<Output<'startup.state'>['lost']>;

/**
 * What is missing between the end of the ledger and its mark.
 *
 * @throws when this device has no entry, which a set-up makes impossible
 */
export function findGap(db: ReadDb, device: ThisDevice, state: MarkTrouble, mark: Mark | null): Gap {
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
 * The letters under which this PC can go on: none that is known to have been given, also by what is lost.
 *
 * @param others letters that somebody has seen elsewhere
 */
export function lettersFor(db: ReadDb, mark: Mark | null, others: readonly string[] = []): readonly string[] {
  return freeLetters([...givenLetters(db), ...(mark === null ? [] : [mark.letter]), ...others]);
}

/** A gap in the words of receipt numbers. */
export function tellLost(gap: Gap, letters: readonly string[]): LostTold {
  const { shop, letter, from, to } = gap;
  const receipts = gap.receipts.map(({ on, first, last }) => {
    const numbered = (serial: number) => formatReceiptNumber({ shop, device: letter, on, serial });
    return { first: numbered(first), last: numbered(last), count: last - first + 1 };
  });
  return { from, to, entries: lostEntries(gap), receipts, letters: [...letters] };
}
