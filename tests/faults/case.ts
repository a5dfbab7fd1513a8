import { Random } from '../../build/demo/story/random.ts';
import { recordOne } from './actions.ts';
import { beginIdsAt, Broken, endAll, Refusal, startDesk, type FaultDesk } from './desk.ts';
import { factsOf, logOver } from './facts.ts';
import { strikes } from './faults.ts';
import { disarm } from './file-layer.ts';
import { expectKept, expectBackups, expectNoHalfExport, judge, SilentLoss } from './judge.ts';
import { unlimit } from './limits.ts';
import { copyOf, removePlace } from './place.ts';
import type { Scene } from './scene.ts';
import type { Shared, Struck } from './surroundings.ts';
import { crosses, states, type Cross } from './table.ts';
import type { Template } from './template.ts';
import { meet, wayOut, type Met } from './ways-out.ts';

/**
 * What a case came to. `whole`: it opened, and all that was acknowledged is there. `told`: it said what is wrong, and a way out of that
 * led to a desk whose losses are what was told. `silent` and `broken` are faults of the product.
 */
export type Outcome = 'whole' | 'told' | 'skipped' | 'silent' | 'broken';

/** One case, and what it came to. */
export interface CaseResult extends Cross {
  readonly index: number;
  readonly outcome: Outcome;
  /** The states of the starts after the fault, in their order. */
  readonly states: readonly Met['state'][];
  /** Why it was skipped, or what is wrong. */
  readonly why: string | null;
  readonly ms: number;
}

/** What the cases of a run begin with. */
export interface Run extends Shared {
  readonly seed: number;
  readonly template: Template;
  /** The same of a version of before. */
  readonly older: Template;
}

/** Which pair a case is of: each comes as often as the others, whatever the seed is. */
function crossOf(seed: number, index: number): Cross {
  const cross = crosses[(seed + index) % crosses.length];
  if (cross === undefined) throw new RangeError('the table is empty');
  return cross;
}

function sceneOf({ seed, template, older }: Run, index: number, { action }: Cross): Scene {
  const { place, facts, customers, ...shop } = action === 'migrating' ? older : template;
  const { managerId, noticeId } = shop;
  // One case's numbers have nothing to do with the next one's.
  const random = new Random(Math.imul(seed, 0x9e37_79b1) ^ Math.imul(index + 1, 0x85eb_ca6b));
  return {
    shop: { managerId, noticeId },
    action,
    random,
    customers: [...customers],
    facts: [...facts],
    place: copyOf(place),
    aside: [],
    halved: new Set(),
  };
}

/** A page that fails its check is met by the first question that needs it: the desk says so, and its start begins with that. */
async function isDamageTold(desk: FaultDesk, error: unknown): Promise<boolean> {
  if (!(error instanceof Refusal) || error.failure.kind !== 'storage' || error.failure.trouble !== 'damaged')
    return false;
  desk.lock();
  return (await desk.ask('startup.state', {})).state === 'damaged';
}

/** Under a fault that lasts, the desk opens and refuses what the disk refuses: it is judged once that is repaired. */
function isRefusedByFault(error: unknown, { isLasting, repair }: Struck): boolean {
  if (!isLasting || !(error instanceof Refusal)) return false;
  const { kind } = error.failure;
  return (kind === 'storage' || kind === 'conflict') && repair();
}

/**
 * Starts the desk until it is open and all that was acknowledged is accounted for.
 *
 * @param running a desk that is locked, and goes on from what it has met
 */
async function comeBack(
  scene: Scene,
  cross: Cross,
  struck: Struck,
  path: Met['state'][],
  running?: FaultDesk,
): Promise<FaultDesk> {
  const { facts, random, place, shop } = scene;
  const mostStarts = 6;
  for (let starts = 0; starts < mostStarts; starts += 1) {
    const desk = starts === 0 && running !== undefined ? running : startDesk(place, shop);
    let met = await meet(desk);
    if (met.state === 'in') {
      try {
        await judge(desk, facts);
        path.push('in');
        return desk;
      } catch (error) {
        if (isRefusedByFault(error, struck)) {
          path.push('in');
          desk.lock();
          continue;
        }
        if (!(await isDamageTold(desk, error))) throw error;
        met = { state: 'damaged', lost: undefined };
      }
    }
    path.push(met.state);
    if (!states[cross.fault].includes(met.state)) throw new Broken(`${cross.fault} leads to ${met.state}`);
    await wayOut({ ...logOver(facts), desk, random, met, repair: struck.repair });
    desk.lock();
  }
  throw new Broken(`it does not open: ${path.join(' ')}`);
}

/**
 * Once all is as it should be, the desk works: another record gets a number that nobody has, and is there at the next start.
 *
 * @returns false where a page that nobody had read yet turned out to be damaged, and the desk says so
 */
async function isWorking(
  scene: Scene,
  { fault }: Cross,
  open: FaultDesk,
  { repair, isLasting }: Struck,
): Promise<boolean> {
  const { facts, random, customers, place, shop } = scene;
  const isRepaired = isLasting && repair();
  const desk = isRepaired ? startDesk(place, shop) : open;
  if (isRepaired) {
    open.lock();
    const { state } = await meet(desk);
    if (state !== 'in') throw new Broken(`once its cause is gone, it is ${state}`);
  }
  const before = factsOf(facts, 'kept').length;
  const work = { ...logOver(facts), desk, random, customers, turn: () => undefined };
  await recordOne(work);
  // Of a customer who is lost nothing is recorded.
  if (factsOf(facts, 'kept').length === before) await recordOne({ ...work, customers: [] });
  desk.lock();
  if (factsOf(facts, 'kept').length === before) {
    if ((await desk.ask('startup.state', {})).state === 'damaged') return false;
    throw new Broken(`nothing can be recorded: ${desk.refused.join(' ')}`);
  }
  const again = startDesk(place, shop);
  const { state } = await meet(again);
  if (state !== 'in') throw new Broken(`after another day it is ${state}`);
  await expectKept(again, facts);
  // With the log goes the note of what was begun: it is no entry, and no mark tells of it.
  if (fault !== 'lost_wal') await expectNoHalfExport(again, facts);
  again.lock();
  return true;
}

/** A backup that was called verified opens, and what was cut in half is not called whole. */
async function judgeBackups({ place, shop, facts, halved }: Scene, { fault, action }: Cross): Promise<void> {
  if (fault !== 'half_backup' && action !== 'backing_up') return;
  // A folder of before brings its own backups, and takes the later ones with it.
  if (fault === 'copied_folder') return;
  await expectBackups(startDesk(place, shop), facts, halved);
}

async function runScene(run: Run, scene: Scene, cross: Cross): Promise<Pick<CaseResult, 'outcome' | 'states' | 'why'>> {
  const path: Met['state'][] = [];
  try {
    const struck = await strikes[cross.fault](scene, run);
    if ('skipped' in struck) return { outcome: 'skipped', states: path, why: struck.skipped };
    const desk = await comeBack(scene, cross, struck, path);
    if (!(await isWorking(scene, cross, desk, struck))) {
      const again = await comeBack(scene, cross, struck, path, desk);
      if (!(await isWorking(scene, cross, again, struck))) throw new Broken('it is damaged again');
    }
    await judgeBackups(scene, cross);
    return { outcome: path.length === 1 ? 'whole' : 'told', states: path, why: null };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const why = error instanceof Broken ? error.message : (error.stack ?? error.message);
    return { outcome: error instanceof SilentLoss ? 'silent' : 'broken', states: path, why };
  }
}

/** Behind those of the templates. */
const idsOfCases = 0x1000;

/** Runs one case. */
export async function runCase(run: Run, index: number): Promise<CaseResult> {
  const began = performance.now();
  const cross = crossOf(run.seed, index);
  beginIdsAt(idsOfCases);
  const scene = sceneOf(run, index, cross);
  try {
    return { index, ...cross, ...(await runScene(run, scene, cross)), ms: performance.now() - began };
  } finally {
    disarm();
    endAll();
    unlimit();
    if (run.disk !== null) {
      run.disk.makeWritable();
      run.disk.empty();
    }
    for (const place of [scene.place, ...scene.aside]) removePlace(place);
  }
}
