import { searchBox } from '../support/counter-journeys.ts';
import type { Person } from '../support/journeys.ts';
import { benchManager as who, setUpDesk } from './bench-desk.ts';
import { alternately, p95, type Measurement, type Pair } from './measure.ts';
import { foundList, watchForPaint } from './painted.ts';
import { atDesk, inChromium, withFolder } from './screens.ts';
import { withDb, withScratchCopy, type Stocked } from './stocked.ts';

const rounds = { warmUp: 15, counted: 150 };

/**
 * What receptionists type, none of it twice: the beginning of a reading, the last four of a telephone, the number of a
 * plate. What was asked a moment ago would be shown from memory.
 */
function textsFor(of: Stocked): (round: number) => string {
  const readings = withDb(of, ({ $client }) =>
    $client
      .prepare<[], string>("SELECT DISTINCT substr(kana, 1, 4) FROM customer WHERE substr(kana, 1, 4) NOT LIKE '% %'")
      .pluck()
      .all(),
  );
  return (round) => {
    const at = Math.floor(round / 3);
    switch (round % 3) {
      case 0:
        return readings[at % readings.length] ?? '';
      case 1:
        return String((at * 7919) % 10_000).padStart(4, '0');
      default:
        return String(100 + ((at * 7919) % 900));
    }
  };
}

/** The last letter of a text, from the key to the painted list; what comes before it has been answered already. */
function pressingLast(person: Person, textOf: (round: number) => string, isStocked: boolean): Measurement {
  const { page } = person;
  const answered = page.locator(`${foundList}[aria-busy="false"]`);
  return async (round) => {
    const text = textOf(round);
    const last = text.slice(-1);
    await searchBox(person).fill(text.slice(0, -1));
    await answered.waitFor({ state: 'attached' });
    const painted = await watchForPaint(page);
    await (/\d/.test(last) ? page.keyboard.press(last) : page.keyboard.insertText(last));
    const { ms, found } = await painted();
    if (isStocked !== found > 0) throw new Error(`bench: the box found ${found}`);
    return ms;
  };
}

/** A key in the box to the painted results, beside the same key at a desk without customers; the 95th percentile of each. */
export function searchKeystroke(of: Stocked): Promise<Pair> {
  return withScratchCopy(of, (copy) =>
    withFolder(async (empty) => {
      const textOf = textsFor(copy);
      await setUpDesk(empty);
      return inChromium((browser) =>
        atDesk(browser, { folder: copy.folder, who }, (stocked) =>
          atDesk(browser, { folder: empty, who }, (bare) =>
            alternately(rounds, pressingLast(stocked, textOf, true), pressingLast(bare, textOf, false), p95),
          ),
        ),
      );
    }),
  );
}
