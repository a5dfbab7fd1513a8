import { renameSync } from 'node:fs';
import { Random } from '../../build/demo/story/random.ts';
import type { CustomerId } from '../../electron/domain/ids.ts';
import { actions, recordOne, type ActionName, type Work } from './actions.ts';
import { Broken, startDesk, type FaultDesk, type Shop } from './desk.ts';
import type { Fact, Facts } from './facts.ts';
import { arm, disarm, systemError, type Step } from './file-layer.ts';
import { copyOf, removePlace, type Place } from './place.ts';

/** What a case begins with, and what it goes on with after the fault. */
export interface Scene {
  readonly shop: Shop;
  readonly action: ActionName;
  readonly random: Random;
  readonly customers: CustomerId[];
  readonly facts: Facts;
  place: Place;
  /** What else was put aside, and goes with the case. */
  readonly aside: Place[];
  /** The names of the backups that were cut in half. */
  readonly halved: Set<string>;
}

/** What happens while something is done. */
interface During {
  /** Before each step on the disk. */
  readonly onStep?: (step: Step) => void;
  /** Before each thing that is done. */
  readonly onTurn?: () => void;
  /** Whether what is answered still reaches somebody; it does not once the program is as good as dead. */
  readonly isHeard?: () => boolean;
  readonly tell?: (fact: Fact) => void;
}

const always = () => true;

/** Signs in where the action does not begin with that, and records what the template has not. */
async function begin(work: Work, action: ActionName): Promise<void> {
  const { desk, random } = work;
  if (action === 'migrating') return;
  await desk.ask('session.sign_in', { id: desk.id(), ...desk.asManager });
  for (let left = random.below(3); left > 0; left -= 1) await recordOne(work);
}

/**
 * Does what the scene is about, with something happening meanwhile. The desk is as it was left by that, locked or not.
 *
 * @throws Broken when something was answered that nobody foresaw
 */
export async function perform(scene: Scene, { onStep, onTurn, isHeard = always, tell }: During): Promise<FaultDesk> {
  const { place, shop, action, random, customers, facts } = scene;
  const desk = startDesk(place, shop);
  const log = {
    facts,
    tell: (fact: Fact) => {
      if (!isHeard()) return;
      facts.push(fact);
      tell?.(fact);
    },
  };
  await begin({ ...log, desk, random, customers, turn: () => undefined }, action);
  // What is known by an answer that was never heard, nobody knows.
  const work = {
    ...log,
    desk,
    random,
    customers: isHeard === always ? customers : [...customers],
    turn: () => onTurn?.(),
  };
  if (onStep !== undefined) arm(onStep);
  try {
    await actions[action](work);
  } catch (error) {
    // Of a program that was killed nobody sees what became of its calls.
    if (isHeard() || !(error instanceof Broken)) throw error;
  } finally {
    disarm();
  }
  return desk;
}

/** Turns at most so many come in an action, and steps. */
const mostTurns = 4;
const stepsOf: Readonly<Record<ActionName, number>> = {
  recording: 60,
  backing_up: 60,
  restoring: 80,
  rotating: 90,
  migrating: 60,
  exporting: 60,
};

/** Which turn, beginning with 0. */
export function chooseTurn({ random }: Scene): number {
  return random.below(mostTurns);
}

/** Which step, beginning with 0; it may be one that never comes, and then it is after the end. */
export function chooseStep({ random, action }: Scene): number {
  return random.below(stepsOf[action]);
}

/**
 * Does what the scene is about and ends the program in the middle: what its disk holds then is where the scene goes on. In one of
 * three it is ended in order instead, after all was done.
 */
export async function interrupt(scene: Scene): Promise<void> {
  if (scene.random.chance(1 / 3)) {
    (await perform(scene, {})).lock();
    return;
  }
  const last = chooseStep(scene);
  let step = 0;
  let left: Place | null = null;
  const leave = () => (left ??= copyOf(scene.place));
  const desk = await perform(scene, {
    onStep: () => {
      step += 1;
      if (step <= last) return;
      leave();
      throw systemError('EIO');
    },
    isHeard: () => left === null,
  });
  leave();
  desk.lock();
  if (left !== null) moveTo(scene, left);
}

/** The scene goes on with another place, under the path of the one that it had: the ledger knows of files by their whole paths. */
export function moveTo(scene: Scene, place: Place): void {
  const { base } = scene.place;
  removePlace(scene.place);
  renameSync(place.base, base);
  scene.place = { ...place, base };
}
