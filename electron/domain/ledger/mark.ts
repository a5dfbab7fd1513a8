import { z } from 'zod';
import { calendarDateSchema, type CalendarDate } from '../dates/calendar-date.ts';
import { instantSchema } from '../dates/instant.ts';
import { deviceIdSchema } from '../ids.ts';
import { digestSchema } from './header.ts';

/** The latest days on which there were slips: so many does a mark remember. Backups are kept for three months. */
export const mostMarkedDays = 100;

/** So many of the devices that this PC was before does a mark remember. With all of them it still fits into a page of the disk. */
export const mostEarlier = 6;

const letterSchema = z.string().regex(/^[A-Z]$/);

/** The greatest serial of the receipt numbers of a day, the latest day last. */
const receiptsSchema = z.array(z.tuple([calendarDateSchema, z.int().min(1)])).max(mostMarkedDays);

/** How far a device had got under which this PC records no more. */
const reachedSchema = z.strictObject({
  device: deviceIdSchema,
  shop: letterSchema,
  letter: letterSchema,
  /** Its last entry, and when it was recorded; null where nobody knows. */
  n: z.int().min(0).nullable(),
  recorded: instantSchema.nullable(),
  receipts: receiptsSchema,
});

/** How far a device had got, this one or one that this PC was before. */
export type Reached = Readonly<z.infer<typeof reachedSchema>>;

/** The greatest serial of each day, of the latest days, the latest last. */
export function latestDays(days: Iterable<readonly [CalendarDate, number]>, most: number): Reached['receipts'] {
  const greatest = new Map<CalendarDate, number>();
  for (const [on, serial] of days) greatest.set(on, Math.max(serial, greatest.get(on) ?? 0));
  const sorted = [...greatest].toSorted(([a], [b]) => a.localeCompare(b));
  return sorted.slice(Math.max(0, sorted.length - most));
}

/**
 * How far this PC had got, as it is remembered outside of the database: nothing inside a file can tell that the whole file is older
 * than it was. It names nobody.
 */
export const markSchema = z.strictObject({
  v: z.literal(1),
  /** Which database it is of: the hash of its first entry. */
  database: digestSchema,
  device: deviceIdSchema,
  shop: letterSchema,
  letter: letterSchema,
  /** The last entry of that device: its number, its tick, its hash, and when it was recorded. */
  n: z.int().min(1),
  tick: z.int().min(1),
  hash: digestSchema,
  recorded: instantSchema,
  receipts: receiptsSchema,
  /** The devices that this PC was before, the latest last: an older ledger knows nothing of what is on record as lost of them. */
  earlier: z.array(reachedSchema).max(mostEarlier).readonly().default([]),
  /** This PC, as the operating system names it, hashed with the database; null where the system does not say. */
  machine: digestSchema.nullable(),
  /** Counts the writings of a mark: of two, the greater is the later one. */
  turn: z.int().min(1),
});

/** How far this PC had got. */
export type Mark = Readonly<z.infer<typeof markSchema>>;

/** Where marks are kept: in the data folder, and in a second place of the same PC outside of it, which a restored folder does not bring along. */
export const markPlaceSchema = z.enum(['folder', 'second']);

/** Where a mark is kept. */
export type MarkPlace = z.infer<typeof markPlaceSchema>;

/** What lies in a place. `unreadable`: something that was not written with the key of this database, or is torn. */
export type FoundMark = Mark | 'missing' | 'unreadable';

/** How far the database has got, for whoever compares. */
export interface Standing {
  /** The hash of its first entry. */
  readonly database: string;
  /** The places in which it knows that marks are. */
  readonly remembered: ReadonlySet<MarkPlace>;
  /** The hash of the entry of that device with that tick; null where there is none. */
  readonly hashAt: (device: Mark['device'], tick: number) => string | null;
  /** Whether the device was retired here: what its marks tell of is on record as lost, and they alarm nobody any more. */
  readonly isRetired: (device: Mark['device']) => boolean;
}

/** What is wrong when database and marks do not belong together. Each is a state of the start. */
export const markTroubleSchema = z.enum(['rolled_back', 'moved_or_copied', 'mark_missing']);

/** What is wrong when database and marks do not belong together. */
export type MarkTrouble = z.infer<typeof markTroubleSchema>;

/** `agrees`: nothing that a mark tells of is missing here; `last` is the latest of them, null before the first. */
export type MarkVerdict =
  | { readonly state: 'agrees'; readonly last: Mark | null }
  | { readonly state: MarkTrouble; readonly last: Mark | null };

function laterOf(marks: readonly Mark[]): Mark | null {
  return marks.reduce<Mark | null>((last, mark) => (last === null || mark.turn > last.turn ? mark : last), null);
}

/**
 * Whether the database has everything that the marks tell of. A mark may lag behind the database, since nothing waits for it; a
 * database behind its mark has lost something.
 *
 * @param found what lies in each place that was looked at
 * @param machine this PC, as `Mark.machine`
 */
export function judgeMarks(
  found: ReadonlyMap<MarkPlace, FoundMark>,
  standing: Standing,
  machine: string | null,
): MarkVerdict {
  const ours = new Map(
    [...found].flatMap(([place, mark]) =>
      typeof mark !== 'string' && mark.database === standing.database ? [[place, mark] as const] : [],
    ),
  );
  const last = laterOf([...ours.values()]);
  const marks = [...ours.values()].filter(({ device }) => !standing.isRetired(device));
  const ahead = laterOf(marks.filter(({ device, tick, hash }) => standing.hashAt(device, tick) !== hash));
  if (ahead !== null) return { state: 'rolled_back', last: ahead };
  const elsewhere = laterOf(
    marks.filter((mark) => machine !== null && mark.machine !== null && mark.machine !== machine),
  );
  if (elsewhere !== null) return { state: 'moved_or_copied', last: elsewhere };
  const isMissing = [...found.keys()].some((place) => standing.remembered.has(place) && !ours.has(place));
  // What a retired device's tells of is on record: of what is lost now it tells nothing.
  return isMissing ? { state: 'mark_missing', last: laterOf(marks) } : { state: 'agrees', last };
}
