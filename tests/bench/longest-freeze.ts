import { setImmediate } from 'node:timers/promises';
import { signedInDesk } from './bench-desk.ts';
import { median } from './measure.ts';
import { withScratchCopy, type Stocked } from './stocked.ts';

/** The longest time for which nothing else could run while some work went on, in milliseconds. */
async function longestFreeze(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  const progress = { isDone: false };
  const running = work().finally(() => (progress.isDone = true));
  for (let last = performance.now(); !progress.isDone;) {
    await setImmediate();
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  await running;
  return longest;
}

const rounds = 5;

/** The longest freeze of the main process while joint use is counted from nothing over all customers: of several counts the middle one. */
export function sharingFreeze(of: Stocked): Promise<number> {
  return withScratchCopy(of, async ({ folder }) => {
    const freezes: number[] = [];
    // Signed in anew each time: what was counted goes with the connection.
    for (let round = 0; round < rounds; round += 1) {
      const desk = await signedInDesk(folder);
      freezes.push(await longestFreeze(() => desk.call('sharing.summary', {})));
      desk.close();
    }
    return median(freezes);
  });
}
