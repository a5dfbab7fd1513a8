import { isPlausibleClock } from '../../domain/dates/plausible-clock.ts';
import { nowOf } from '../../ports/clock.ts';
import { lookAtFolder, type FolderLook } from './data-folder.ts';
import type { StartupContext } from './startup-context.ts';
import { finishRestore } from './swap.ts';

/** Puts a backup wholly into place where that was interrupted; false while the disk refuses it. */
function isInPlace(folder: string): boolean {
  try {
    finishRestore(folder);
    return true;
  } catch {
    return false;
  }
}

/** What a look shows before anybody is in: the folder, and whether the clock by which would be recorded can be right. */
export function lookAtStart({ folder, mayHoldRealData, ports }: StartupContext): FolderLook {
  const isWhole = isInPlace(folder);
  const look = lookAtFolder(folder, mayHoldRealData);
  if (!isWhole) return { ...look, state: 'read_only', ring: null };
  const wouldOpen = look.state === 'sign_in' || look.state === 'setup';
  return wouldOpen && !isPlausibleClock(nowOf(ports.clock)) ? { ...look, state: 'clock_wrong' } : look;
}
