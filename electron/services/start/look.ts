import { isPlausibleClock } from '../../domain/dates/plausible-clock.ts';
import { storageFailure, type DiskFailure } from '../../domain/storage/storage-failure.ts';
import { nowOf } from '../../ports/clock.ts';
import { lookAtFolder, type FolderLook } from './data-folder.ts';
import type { StartupContext } from './startup-context.ts';
import { finishRestore } from './swap.ts';

/** Puts a backup wholly into place where that was interrupted; why the disk refuses it, or null. */
function troubleInPlace(folder: string): DiskFailure | null {
  try {
    finishRestore(folder);
    return null;
  } catch (error) {
    const trouble = storageFailure(error);
    return trouble === null || trouble === 'damaged' ? 'read_only' : trouble;
  }
}

/** What a look shows before anybody is in: the folder, and whether the clock by which would be recorded can be right. */
export function lookAtStart({ folder, mayHoldRealData, ports }: StartupContext): FolderLook {
  const trouble = troubleInPlace(folder);
  const look = lookAtFolder(folder, mayHoldRealData);
  if (trouble !== null) return { ...look, state: trouble, ring: null };
  const wouldOpen = look.state === 'sign_in' || look.state === 'setup';
  return wouldOpen && !isPlausibleClock(nowOf(ports.clock)) ? { ...look, state: 'clock_wrong' } : look;
}
