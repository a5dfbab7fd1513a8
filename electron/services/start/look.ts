import { isPlausibleClock } from '../../domain/dates/plausible-clock.ts';
import { nowOf } from '../../ports/clock.ts';
import { lookAtFolder, type FolderLook } from './data-folder.ts';
import type { StartupContext } from './startup-context.ts';

/** What a look shows before anybody is in: the folder, and whether the clock by which would be recorded can be right. */
export function lookAtStart({ folder, mayHoldRealData, ports }: StartupContext): FolderLook {
  const look = lookAtFolder(folder, mayHoldRealData);
  const wouldOpen = look.state === 'sign_in' || look.state === 'setup';
  return wouldOpen && !isPlausibleClock(nowOf(ports.clock)) ? { ...look, state: 'clock_wrong' } : look;
}
