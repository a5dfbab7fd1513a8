import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFacts } from './facts.ts';
import { copyOf, removePlace, type Place } from './place.ts';
import { chooseStep, interrupt, perform, type Scene } from './scene.ts';
import { startDesk } from './desk.ts';
import { clockJump, diskError, diskFull, fileHeld, once, over, readOnlyRemount, type Strike } from './surroundings.ts';
import type { FaultName } from './table.ts';
import * as tamper from './tamper.ts';

/** What a process of its own is told: it does the action of a scene and kills itself at a step. */
export interface Errand extends Pick<Scene, 'shop' | 'action' | 'customers' | 'place'> {
  readonly seed: number;
  readonly lastStep: number;
}

const program = fileURLToPath(new URL('in-child.ts', import.meta.url));

/** A process is killed by SIGKILL in the middle of what it does. What it had told by then is known. */
function killProcess(scene: Scene): void {
  const { shop, action, customers, place, random, facts } = scene;
  const seed = random.below(0x1_0000_0000);
  const errand: Errand = { shop, action, customers, place, seed, lastStep: chooseStep(scene) };
  const child = spawnSync(process.execPath, [program, JSON.stringify(errand)], { encoding: 'utf8' });
  if (child.signal !== 'SIGKILL') throw new Error(`the process was not killed: ${child.stderr}`);
  facts.push(...readFacts(child.stdout));
}

const killed: Strike = async (scene) => {
  if (scene.random.chance(0.5)) killProcess(scene);
  else await interrupt(scene);
  return over;
};

/** Does the scene's action, ended in the middle or not, with a copy of what was there before; that is gone at the end. */
async function withOlder(scene: Scene, work: (older: Place) => ReturnType<Strike>): ReturnType<Strike> {
  const older = copyOf(scene.place);
  try {
    return await work(older);
  } finally {
    removePlace(older);
  }
}

const olderFile: Strike = (scene) =>
  withOlder(scene, async (older) => {
    await interrupt(scene);
    const newer = copyOf(scene.place);
    scene.aside.push(newer);
    tamper.putDatabase(older, scene.place, { keepsLog: scene.random.chance(0.25) });
    return {
      repair: once(() => tamper.putDatabase(newer, scene.place, { keepsLog: false })),
      isLasting: false,
    };
  });

const copiedFolder: Strike = (scene) =>
  withOlder(scene, async (older) => {
    await interrupt(scene);
    if (scene.random.chance(0.5)) tamper.moveToOtherPc(scene.place);
    else tamper.putFolder(older, scene.place);
    return over;
  });

const lostWal: Strike = async (scene) => {
  await interrupt(scene);
  tamper.loseLog(scene.place);
  return over;
};

const lostKeyRing: Strike = async (scene) => {
  await interrupt(scene);
  const putBack = tamper.takeAway(tamper.ringOf(scene.place));
  return { repair: once(putBack), isLasting: false };
};

const flippedPage: Strike = async (scene) => {
  await interrupt(scene);
  tamper.flip(scene.place, scene.random);
  return over;
};

/** A ring of before, or of another shop. */
const swappedKeyRing: Strike = async (scene, { other }) => {
  const older = copyOf(scene.place);
  await changeRing(scene);
  await interrupt(scene);
  const putBack = tamper.swap(scene.random.chance(0.5) ? older : other, scene.place);
  removePlace(older);
  return { repair: once(putBack), isLasting: false };
};

/** A manager takes a clerk's password: the ring that was there before would open to it. */
async function changeRing({ place, shop }: Scene): Promise<void> {
  const desk = startDesk(place, shop);
  await desk.signIn();
  const clerk = (await desk.ask('staff.list', {})).find(({ staffId }) => staffId !== shop.managerId);
  if (clerk !== undefined) await desk.ask('keys.reset_password', { id: desk.id(), staffId: clerk.staffId });
  desk.lock();
}

const halfBackup: Strike = async (scene) => {
  const { random, action } = scene;
  if (action !== 'restoring' || random.chance(0.3)) {
    await interrupt(scene);
    halve(scene);
    return over;
  }
  let turn = 0;
  const last = random.below(2);
  const desk = await perform(scene, {
    onTurn: () => {
      if (turn === last) halve(scene);
      turn += 1;
    },
  });
  desk.lock();
  return over;
};

function halve({ place, random, halved }: Scene): void {
  const newest = tamper.newestBackup(place);
  if (newest !== null && tamper.halve(newest, random)) halved.add(basename(newest));
}

/** What is done to a scene. */
export const strikes: Readonly<Record<FaultName, Strike>> = {
  killed,
  disk_full: diskFull,
  disk_error: diskError,
  read_only_remount: readOnlyRemount,
  clock_jump: clockJump,
  file_held: fileHeld,
  older_file: olderFile,
  copied_folder: copiedFolder,
  lost_wal: lostWal,
  lost_key_ring: lostKeyRing,
  flipped_page: flippedPage,
  swapped_key_ring: swappedKeyRing,
  half_backup: halfBackup,
};
