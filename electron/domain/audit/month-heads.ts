import type { Instant } from '../dates/instant.ts';
import type { DeviceId } from '../ids.ts';
import type { Gap } from '../ledger/gap.ts';
import type { DeviceHead } from './device-head.ts';

/** Where the chain of a device stood at the end of a month. */
export interface MonthHead extends Pick<DeviceHead, 'n' | 'hash' | 'last' | 'first'> {
  readonly device: DeviceId;
  /** Nothing of its chain comes behind it here. */
  readonly isEnd: boolean;
}

/** A device that was retired here, and what is on record as lost. */
export interface RetiredDevice extends Pick<Gap, 'shop' | 'letter' | 'from' | 'to'> {
  readonly retired: DeviceId;
  /** The device under which the same PC goes on. */
  readonly successor: DeviceId | null;
  readonly entries: number | null;
}

/** How a device was enrolled. */
interface KnownDevice {
  readonly id: string;
  /** The two letters with which its receipt numbers begin. */
  readonly name: string;
  readonly fingerprint: string;
}

/** What a head sheet is made of. */
export interface MonthFacts {
  readonly heads: readonly MonthHead[];
  readonly devices: readonly KnownDevice[];
  readonly retired: readonly RetiredDevice[];
  /** The PC at which it is made. */
  readonly here: DeviceId;
  /** The first moment that no longer belongs to the month. */
  readonly before: Instant;
}

const order = ['this', 'retired', 'other'] as const satisfies readonly DeviceHead['role'][];

/**
 * The lines of a head sheet: this PC first, then those that were retired, then the others, by their letters.
 *
 * A gap that begins only after the month has taken nothing from it. Of another PC more may still arrive as long as nothing that it
 * recorded later is here.
 */
export function linesOfMonth({ heads, devices, retired, here, before }: MonthFacts): readonly DeviceHead[] {
  const known = new Map<string, KnownDevice>(devices.map((device) => [device.id, device]));
  return heads
    .map(({ device, isEnd, ...head }): DeviceHead => {
      const enrolled = known.get(device);
      if (enrolled === undefined) throw new Error('head sheet: a device was never enrolled');
      const own = retired.find((one) => one.retired === device);
      const unknown = retired.filter(
        (one) => !known.has(one.retired) && one.successor !== null && one.successor === own?.successor,
      );
      const role = device === here ? 'this' : own === undefined ? 'other' : 'retired';
      return {
        ...head,
        letters: enrolled.name,
        fingerprint: enrolled.fingerprint,
        role,
        mayGrow: isEnd && role === 'other',
        gaps: [...(own === undefined ? [] : [own]), ...unknown].filter(({ from }) => from < before).map(toldGap),
      };
    })
    .toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role) || (a.letters < b.letters ? -1 : 1));
}

function toldGap({ shop, letter, entries, from, to }: RetiredDevice): DeviceHead['gaps'][number] {
  return { letters: `${shop}${letter}`, entries, from, to };
}

/** How many entries a device recorded in the month. */
export function entriesInMonth({ n, first }: Pick<DeviceHead, 'n' | 'first'>): number {
  return first === null ? 0 : n - first.n + 1;
}
