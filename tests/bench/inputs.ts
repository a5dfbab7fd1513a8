import { countInputs, type Inputs } from '../support/count-inputs.ts';
import {
  serveAgain,
  serveAgainWithKeys,
  serveNewcomer,
  serveNewcomerWithKeys,
  stopByTelephone,
} from '../support/counter-journeys.ts';
import { answerEverything, receiveNewcomer, turn } from '../support/counter-mode.ts';
import type { Person } from '../support/journeys.ts';
import { copyPractice, practiceManager } from '../support/practice.ts';
import { atDesk, inChromium, withFolder } from './screens.ts';

type Journey = (person: Person) => Promise<void>;

/** What a journey takes of hands, from the home screen, or from where these preparations have led. */
function count(journey: Journey, prepare: Journey = () => Promise.resolve()): Promise<Inputs> {
  return withFolder(async (folder) => {
    await copyPractice(folder);
    return inChromium((browser) =>
      atDesk(browser, { folder, who: practiceManager }, async (person) => {
        await prepare(person);
        const counted = await countInputs(person.page);
        await journey(person);
        return counted();
      }),
    );
  });
}

/** How the hands get there: with the mouse wherever there is something to click, or without it. */
type Hands = 'mouse' | 'keys';

/** Every key and click for a returning customer: found, the same as before, on paper. */
export async function inputsOfReturning(hands: Hands): Promise<number> {
  return (await count(hands === 'mouse' ? serveAgain : serveAgainWithKeys)).all;
}

/** Every tap on the turned screen, from the greeting until all questions are answered; the signature comes on top. */
export async function inputsOfCounterMode(): Promise<number> {
  return (await count(answerEverything, turnToNewcomer)).all;
}

/** The keys and clicks for a new customer with one car, to recorded consent on paper, beyond the text itself. */
export async function inputsOfNew(hands: Hands): Promise<number> {
  return (await count(hands === 'mouse' ? serveNewcomer : serveNewcomerWithKeys)).presses;
}

/** The keys and clicks from the ring of the telephone to the slip of a stop, beyond the text by which the customer is found. */
export async function inputsOfTelephoneStop(): Promise<number> {
  return (await count(stopByTelephone)).presses;
}

async function turnToNewcomer(person: Person): Promise<void> {
  await receiveNewcomer(person);
  await turn(person);
}
