import type { Output } from '../../../electron/contract/table.ts';
import { sideOf, type SharingSide } from '../../../electron/domain/sharing/standing.ts';

/** Somebody or something with whom data are shared, and how many customers stand how with it. */
export type Target = NonNullable<Output<'sharing.summary'>>['targets'][number];

/** In the order in which they are told everywhere. */
export const sharingSides = ['in', 'out', 'unknown'] as const satisfies readonly SharingSide[];

/** How many customers of a target are on each side. */
export type SideCounts = Readonly<Record<SharingSide, number>>;

/** Adds the reasons of a target up to the sides on which they put the customers. */
export function countSides({ reasons }: Pick<Target, 'reasons'>): SideCounts {
  const counts = { in: 0, out: 0, unknown: 0 };
  for (const { why, count } of reasons) {
    const side = sideOf(why);
    if (side !== null) counts[side] += count;
  }
  return counts;
}
