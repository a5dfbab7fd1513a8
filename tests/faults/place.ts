import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What there is of a PC: the folders in which the product writes, its clock, and by which id its system knows it. */
export interface Place {
  readonly base: string;
  readonly clock: { now: number };
  readonly machine: { id: string };
}

/** The data folder. */
export const dataOf = ({ base }: Pick<Place, 'base'>) => join(base, 'data');
/** Where the second mark is. */
export const marksOf = ({ base }: Pick<Place, 'base'>) => join(base, 'marks');
/** Where exports go. */
export const filesOf = ({ base }: Pick<Place, 'base'>) => join(base, 'files');

/** Two in the afternoon at the counter, 22 November 2026 in Tokyo. */
const afternoon = Date.parse('2026-11-22T05:05:00.000Z');

/** In memory where the system has such a folder: a kill takes nothing of what was written there, either, and a case takes less time. */
function fastFolder(): string {
  return existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
}

/** A folder for a PC. */
export function newBase(within = fastFolder()): string {
  return mkdtempSync(join(within, 'consent-desk-faults-'));
}

/** A PC on which nothing is set up. */
export function emptyPlace(base = newBase()): Place {
  const place = { base, clock: { now: afternoon }, machine: { id: 'f00d' } };
  mkdirSync(filesOf(place));
  return place;
}

/** A PC that has what another one has, as its disk holds it now; on the same disk unless another is named. */
export function copyOf(place: Place, base = newBase(dirname(place.base))): Place {
  cpSync(place.base, base, { recursive: true });
  return { base, clock: { ...place.clock }, machine: { ...place.machine } };
}

/** Ends a PC. */
export function removePlace({ base }: Place): void {
  rmSync(base, { recursive: true, force: true });
}
