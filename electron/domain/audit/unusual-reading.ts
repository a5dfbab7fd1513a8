import { secondsBetween, tokyoDateOf, tokyoTimeOf, type Instant } from '../dates/instant.ts';
import type { StaffId, SubjectId } from '../ids.ts';
import type { OpeningHours } from './opening-hours.ts';

/** Somebody opened a customer. */
export interface Look {
  readonly seq: number;
  readonly at: Instant;
  readonly staffId: StaffId;
  /** The letter of the shop whose PC it was. */
  readonly shop: string;
  readonly customerId: SubjectId;
}

/** Many customers in a short time, or out of hours. */
export const unusualReasons = ['many', 'out_of_hours'] as const;

/** Why reading is unusual. */
export type UnusualReason = (typeof unusualReasons)[number];

/** Looks of one person that belong together, and are not what a day at the counter brings. */
export interface UnusualReading {
  readonly why: UnusualReason;
  readonly staffId: StaffId;
  readonly shop: string;
  readonly from: Instant;
  readonly to: Instant;
  /** How many different customers were opened. */
  readonly customers: number;
  /** The place of the last look in the ledger. */
  readonly seq: number;
}

/** So many different customers of one person within `shortMinutes` are many: a visit at the counter takes longer than a minute. */
export const manyCustomers = 10;
/** What a short time is, in minutes. */
export const shortMinutes = 10;
/** Who comes early and leaves late opens and closes the shop, in minutes before and after its hours. */
export const graceMinutes = 30;

/**
 * What of the looks is unusual, newest first. It is a reason to ask, and proves nothing: a list that is worked through by telephone
 * looks the same.
 *
 * @param looks in any order
 * @param hoursOf the hours of a shop; null where nobody knows them, and nothing there is out of hours
 */
export function findUnusual(
  looks: readonly Look[],
  hoursOf: (shop: string) => OpeningHours | null,
): readonly UnusualReading[] {
  const found = [...Map.groupBy(looks, ({ staffId }) => staffId).values()].flatMap((own) => {
    const inOrder = own.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.seq - b.seq));
    const late = inOrder.filter((look) => isOutOfHours(look, hoursOf(look.shop)));
    return [
      ...stretchesOfMany(inOrder).map((stretch) => told('many', stretch)),
      ...[...Map.groupBy(late, dayAtShop).values()].map((day) => told('out_of_hours', day)),
    ];
  });
  return found.flat().toSorted((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : b.seq - a.seq));
}

const dayAtShop = ({ at, shop }: Look) => `${tokyoDateOf(at)} ${shop}`;

function isOutOfHours({ at }: Look, hours: OpeningHours | null): boolean {
  if (hours === null) return false;
  const [hour = 0, minute = 0] = tokyoTimeOf(at).split(':').map(Number);
  const time = hour * 60 + minute;
  return time < hours.opens - graceMinutes || time >= hours.closes + graceMinutes;
}

/** The longest stretches in which every short time that counts has many customers in it; those that touch are one. */
function stretchesOfMany(looks: readonly Look[]): readonly (readonly Look[])[] {
  const inWindow = new Map<SubjectId, number>();
  const stretches: { readonly first: number; last: number }[] = [];
  let first = 0;
  for (const [last, look] of looks.entries()) {
    inWindow.set(look.customerId, (inWindow.get(look.customerId) ?? 0) + 1);
    for (let left = looks[first]; left !== undefined && secondsBetween(left.at, look.at) > shortMinutes * 60;) {
      const rest = (inWindow.get(left.customerId) ?? 0) - 1;
      if (rest === 0) inWindow.delete(left.customerId);
      else inWindow.set(left.customerId, rest);
      first += 1;
      left = looks[first];
    }
    if (inWindow.size < manyCustomers) continue;
    const before = stretches.at(-1);
    if (before !== undefined && first <= before.last) before.last = last;
    else stretches.push({ first, last });
  }
  return stretches.map((stretch) => looks.slice(stretch.first, stretch.last + 1));
}

function told(why: UnusualReason, looks: readonly Look[]): UnusualReading[] {
  const [first] = looks;
  const last = looks.at(-1);
  if (first === undefined || last === undefined) return [];
  const customers = new Set(looks.map(({ customerId }) => customerId)).size;
  const { staffId, shop, seq } = last;
  return [{ why, staffId, shop, from: first.at, to: last.at, customers, seq }];
}
