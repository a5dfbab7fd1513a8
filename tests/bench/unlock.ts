import type { Browser } from '@playwright/test';
import { readKeyRing } from '../../electron/keys/key-ring-file.ts';
import { derivePasswordKey } from '../../electron/keys/password-key.ts';
import { seeHeading, type Person } from '../support/journeys.ts';
import { benchManager as who } from './bench-desk.ts';
import { alternately, timed, type Measurement, type Pair } from './measure.ts';
import { atDesk, inChromium } from './screens.ts';
import { withScratchCopy, type Stocked } from './stocked.ts';

const rounds = { warmUp: 2, counted: 11 };

/**
 * Watches for the next Enter and for the frame that shows a heading after it. The desk below the sign-in is there, and not shown.
 *
 * @returns waits for that frame: milliseconds from the key
 */
async function watchForHeading({ page }: Person, heading: string): Promise<() => Promise<number>> {
  const painted = await page.evaluateHandle((wanted) => {
    const { promise, resolve } = Promise.withResolvers<number>();
    const press = ({ key, timeStamp }: KeyboardEvent) => {
      if (key !== 'Enter') return;
      removeEventListener('keydown', press, { capture: true });
      const end = () => resolve(performance.now() - timeStamp);
      const look = () => {
        const found = document.querySelector('h1');
        const isShown = found?.textContent === wanted && found.checkVisibility();
        requestAnimationFrame(isShown ? () => setTimeout(end) : look);
      };
      look();
    };
    addEventListener('keydown', press, { capture: true });
    // In an object, because evaluateHandle would wait for a bare promise.
    return { promise };
  }, heading);
  return () => painted.evaluate(({ promise }) => promise);
}

function unlocking(person: Person): Measurement {
  const { page, text } = person;
  return async () => {
    await page.keyboard.press('F8');
    await seeHeading(person, text.start.signIn.title);
    await page.getByLabel(text.start.signIn.password, { exact: true }).fill(who.password);
    const painted = await watchForHeading(person, text.home.title);
    await page.keyboard.press('Enter');
    return painted();
  };
}

/** What every sign-in waits for: the password, made into a key at the cost that the ring says. */
function deriving({ folder }: Stocked): Measurement {
  const read = readKeyRing(folder);
  const slot = read.ok ? read.value.ring.slots.find((one) => one.kind === 'password') : undefined;
  if (slot?.kind !== 'password') throw new Error('bench: no key ring');
  const salt = Buffer.from(slot.salt, 'base64');
  return () => timed(() => derivePasswordKey(who.password, salt, slot.argon2));
}

/** From Enter in the sign-in to the painted home screen of a large desk, beside Argon2id alone. Milliseconds. */
export function unlockToHome(of: Stocked): Promise<Pair> {
  return inChromium((browser: Browser) =>
    withScratchCopy(of, (copy) =>
      atDesk(browser, { folder: copy.folder, who }, (person) => alternately(rounds, unlocking(person), deriving(copy))),
    ),
  );
}
