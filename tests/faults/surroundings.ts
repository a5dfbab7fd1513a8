import type { SmallDisk } from '../support/mounted-disk.ts';
import { arm, disarm, errorOf, systemError, waitedMs, type Step } from './file-layer.ts';
import { limitGrowth, unlimit } from './limits.ts';
import { copyOf, dataOf, newBase, removePlace, type Place } from './place.ts';
import { chooseStep, chooseTurn, interrupt, moveTo, perform, type Scene } from './scene.ts';
import { Broken, type FaultDesk } from './desk.ts';
import { databaseFile } from '../../electron/services/start/data-folder.ts';
import { join } from 'node:path';

/** What a fault leaves to be done. */
export interface Struck {
  /** Takes its cause away; false where that cannot be done, or was done. */
  readonly repair: () => boolean;
  /** Whether the desk has to be judged again once the cause is gone: until then it works under it. */
  readonly isLasting: boolean;
}

/** What could not be tried on this machine, and why. */
export interface Skipped {
  readonly skipped: string;
}

/** What the cases of a run share. */
export interface Shared {
  /** A disk of its own, where this machine lets one be mounted. */
  readonly disk: SmallDisk | null;
  /** The PC of another shop. */
  readonly other: Place;
}

/** A fault, on a scene that is then where it is judged. */
export type Strike = (scene: Scene, shared: Shared) => Promise<Struck | Skipped>;

/** Nothing is left to be repaired. */
export const over: Struck = { repair: () => false, isLasting: false };

/** A repair that is done once. */
export function once(work: () => void): () => boolean {
  let isDone = false;
  return () => {
    if (isDone) return false;
    isDone = true;
    work();
    return true;
  };
}

const mayNotMount: Skipped = { skipped: 'may not mount' };

/** The program is ended in order, or killed as it stands. @param lift takes the cause away, once the program is ended */
function end(scene: Scene, desk: FaultDesk, lift: () => void = () => undefined): void {
  const isKilled = scene.random.chance(0.5);
  // What a kill leaves is not what is refused while it is copied.
  if (isKilled) lift();
  const left = isKilled ? copyOf(scene.place) : null;
  desk.lock();
  if (!isKilled) lift();
  if (left !== null) moveTo(scene, left);
}

/** From one step on the disk refuses all that follows, or so many of them. What makes room is never refused. */
function refusing(scene: Scene, code: string, count: number): (step: Step) => void {
  const first = chooseStep(scene);
  let at = 0;
  return (step) => {
    at += 1;
    if (at > first && at <= first + count && step.name !== 'rmSync' && step.name !== 'rm') throw errorOf(step, code);
  };
}

/** The disk refuses by the layer: until it is repaired, also when the desk is started again. */
async function byLayer(scene: Scene, code: string, count = Number.POSITIVE_INFINITY): Promise<Struck> {
  const strike = refusing(scene, code, count);
  const desk = await perform(scene, { onStep: strike });
  arm(strike);
  end(scene, desk, disarm);
  if (count !== Number.POSITIVE_INFINITY || scene.random.chance(0.5)) return over;
  arm((step) => {
    throw errorOf(step, code);
  });
  return { repair: once(disarm), isLasting: true };
}

/** The scene goes on with a copy of its place on a disk. */
function onto({ folder }: SmallDisk, scene: Scene): void {
  const copy = copyOf(scene.place, newBase(folder));
  removePlace(scene.place);
  scene.place = copy;
}

/** A disk that is really full, from some moment on. */
async function byFullDisk(scene: Scene, disk: SmallDisk): Promise<Struck> {
  onto(disk, scene);
  const first = chooseTurn(scene);
  const freeBytes = scene.random.below(400_000);
  let turn = 0;
  const desk = await perform(scene, {
    onTurn: () => {
      turn += 1;
      if (turn > first) disk.fill(freeBytes);
    },
  });
  // Killed, its files stay where they are: there is no room to copy them to.
  desk.lock();
  return { repair: once(disk.empty), isLasting: true };
}

export const diskFull: Strike = async (scene, { disk }) => {
  if (scene.random.chance(0.6)) return byLayer(scene, 'ENOSPC');
  return disk === null ? mayNotMount : byFullDisk(scene, disk);
};

/** What lies beyond some size is refused by the kernel, in the middle of a write of SQLite's own. */
async function byLimit(scene: Scene): Promise<Struck | Skipped> {
  const first = chooseStep(scene);
  const bytes = scene.random.below(60_000);
  const log = join(dataOf(scene.place), `${databaseFile}-wal`);
  let at = 0;
  let isLimited = true;
  const desk = await perform(scene, {
    onStep: () => {
      if (at === first) isLimited = limitGrowth(log, bytes);
      at += 1;
    },
  });
  end(scene, desk, unlimit);
  return isLimited ? over : { skipped: 'may not limit the size of files' };
}

/** In these SQLite alone writes much; elsewhere the limit would meet files of ours, to which no disk says what it says. */
const writtenBySqlite: readonly string[] = ['recording', 'migrating', 'rotating'];

export const diskError: Strike = (scene) => {
  const { random, action } = scene;
  if (writtenBySqlite.includes(action) && random.chance(0.5)) return byLimit(scene);
  return byLayer(scene, 'EIO', random.pick([1, 1, 3, Number.POSITIVE_INFINITY]));
};

export const readOnlyRemount: Strike = async (scene, { disk }) => {
  if (scene.random.chance(0.6)) return byLayer(scene, 'EROFS');
  if (disk === null) return mayNotMount;
  // The kernel lets no disk be remounted on which something is open for writing: it was killed, and then remounted.
  onto(disk, scene);
  await interrupt(scene);
  disk.makeReadOnly();
  return { repair: once(disk.makeWritable), isLasting: true };
};

const tenYearsMs = 3_652 * 86_400_000;

export const clockJump: Strike = async (scene) => {
  const { place, random } = scene;
  const right = place.clock.now;
  const first = chooseTurn(scene);
  const jump = random.pick([-tenYearsMs, tenYearsMs]);
  let turn = 0;
  const desk = await perform(scene, {
    onTurn: () => {
      if (turn === first) place.clock.now += jump;
      turn += 1;
    },
  });
  end(scene, desk);
  const { clock } = scene.place;
  const put = () => void (clock.now = right);
  if (random.chance(0.5)) return { repair: once(put), isLasting: true };
  put();
  return over;
};

/** Moves are refused to Windows by EPERM, elsewhere by EBUSY. */
function asOn(platform: NodeJS.Platform, work: () => Promise<void>): Promise<void> {
  const real = process.platform;
  Object.defineProperty(process, 'platform', { value: platform });
  return work().finally(() => Object.defineProperty(process, 'platform', { value: real }));
}

/** For so long another program holds a file, and the product waits. */
const patienceMs = 2_000;

export const fileHeld: Strike = async (scene) => {
  const { random } = scene;
  const platform = random.pick(['win32', 'linux'] as const);
  const heldMs = random.pick([500, 1_900, 1_900, 10_000]);
  const first = random.below(6);
  let moves = 0;
  let until: number | null = null;
  await asOn(platform, async () => {
    const desk = await perform(scene, {
      onStep: ({ kind }) => {
        if (kind !== 'move') return;
        moves += 1;
        if (moves <= first) return;
        until ??= waitedMs() + heldMs;
        if (waitedMs() < until) throw systemError(platform === 'win32' ? 'EPERM' : 'EBUSY');
      },
    });
    // Of a customer who came after the backup nothing is known any more.
    const refused = desk.refused.find((one) => !one.includes('not_found'));
    if (heldMs < patienceMs && refused !== undefined) throw new Broken(`it was not waited for: ${refused}`);
    end(scene, desk);
  });
  return over;
};
