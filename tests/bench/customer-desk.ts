import type { Browser } from '@playwright/test';
import { button, seeHeading, type Person } from '../support/journeys.ts';
import { searchBox, seeCustomer } from '../support/counter-journeys.ts';
import { benchManager as who } from './bench-desk.ts';
import { alternately, type Measurement, type Pair } from './measure.ts';
import { foundList } from './painted.ts';
import { returningCustomers, showNotice, type Returning } from './returning.ts';
import { atDesk, inChromium } from './screens.ts';
import { withScratchCopy, type Stocked } from './stocked.ts';

const rounds = { warmUp: 4, counted: 24 };

/** A desk in a browser with those who come again, and the moment in which its last print dialog opened. */
interface Counter {
  readonly person: Person;
  readonly customers: readonly Returning[];
  readonly printedAt: () => number;
}

/** Milliseconds since 1970, finely: what a page and this process both can tell. */
const now = () => performance.timeOrigin + performance.now();

/** Takes down when the next press of a key happened. */
async function watchForKey({ page }: Person, key: string): Promise<() => Promise<number>> {
  const pressed = await page.evaluateHandle((wanted) => {
    const { promise, resolve } = Promise.withResolvers<number>();
    const press = (event: KeyboardEvent) => {
      if (event.key !== wanted) return;
      removeEventListener('keydown', press, { capture: true });
      resolve(performance.timeOrigin + event.timeStamp);
    };
    addEventListener('keydown', press, { capture: true });
    // In an object, because evaluateHandle would wait for a bare promise.
    return { promise };
  }, key);
  return () => pressed.evaluate(({ promise }) => promise);
}

/** When the customer's name is the heading, 前回と同じ can be pressed, and the frame that shows both has been drawn. */
function usableAt({ page, text }: Person, name: string): Promise<number> {
  return page.evaluate(
    ({ name: wanted, same }) =>
      new Promise<number>((resolve) => {
        const end = () => resolve(performance.timeOrigin + performance.now());
        const look = () => {
          const isNamed = (document.querySelector('h1')?.textContent ?? '').includes(wanted);
          const buttons = [...document.querySelectorAll<HTMLButtonElement>('button:enabled')];
          const isUsable = isNamed && buttons.some((one) => (one.textContent ?? '').includes(same));
          requestAnimationFrame(isUsable ? () => setTimeout(end) : look);
        };
        look();
      }),
    { name, same: text.consent.same },
  );
}

/** Types a telephone and waits for the one whom it finds. */
async function find(person: Person, { phone }: Returning): Promise<void> {
  await searchBox(person).fill(phone);
  await person.page.locator(`${foundList}[aria-busy="false"] [role="option"]`).first().waitFor();
}

function opening({ person, customers }: Counter): Measurement {
  const { page, text } = person;
  return async (round) => {
    const customer = customers[round];
    if (customer === undefined) throw new Error('bench: too few customers');
    await find(person, customer);
    const pressed = await watchForKey(person, 'Enter');
    const usable = usableAt(person, customer.name);
    await page.keyboard.press('Enter');
    const took = (await usable) - (await pressed());
    await page.keyboard.press('Escape');
    await seeHeading(person, text.home.title);
    return took;
  };
}

function printing({ person, customers, printedAt }: Counter): Measurement {
  const { page, text } = person;
  return async (round) => {
    const customer = customers[round];
    if (customer === undefined) throw new Error('bench: too few customers');
    await find(person, customer);
    await page.keyboard.press('Enter');
    await seeCustomer(person, customer.name);
    await button(person, text.consent.same).click();
    const before = printedAt();
    const pressed = await watchForKey(person, 'F12');
    await page.keyboard.press('F12');
    await seeHeading(person, text.home.title);
    if (printedAt() === before) throw new Error('bench: nothing was printed');
    return printedAt() - (await pressed());
  };
}

/** Sits down at a copy of a stocked desk. */
function atCounter<T>(browser: Browser, of: Stocked, use: (counter: Counter) => Promise<T>): Promise<T> {
  return withScratchCopy(of, async (copy) => {
    const customers = returningCustomers(copy, rounds.warmUp + rounds.counted);
    await showNotice(copy, customers);
    let printed = 0;
    // Where the operating system's print dialog would open.
    const print = () => {
      printed = now();
      return Promise.resolve({ outcome: 'printed' } as const);
    };
    const seat = { folder: copy.folder, who, print };
    return atDesk(browser, seat, (person) => use({ person, customers, printedAt: () => printed }));
  });
}

/** Measures at a large desk and at a small one alternately. */
function atBoth(large: Stocked, small: Stocked, measurement: (counter: Counter) => Measurement): Promise<Pair> {
  return inChromium((browser) =>
    atCounter(browser, large, (atLarge) =>
      atCounter(browser, small, (atSmall) => alternately(rounds, measurement(atLarge), measurement(atSmall))),
    ),
  );
}

/** From Enter on the customer found to their painted, usable screen, at a large desk beside a small one. */
export function openCustomerDesk(large: Stocked, small: Stocked): Promise<Pair> {
  return atBoth(large, small, opening);
}

/** From F12 to the open print dialog, at a large desk beside a small one. */
export function consentToPrint(large: Stocked, small: Stocked): Promise<Pair> {
  return atBoth(large, small, printing);
}
