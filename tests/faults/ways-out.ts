import type { Random } from '../../build/demo/story/random.ts';
import type { StartState } from '../../electron/contract/startup.ts';
import { manager } from '../support/set-up-desk.ts';
import { apply, restoreNewest } from './actions.ts';
import { Broken, type FaultDesk } from './desk.ts';
import { toldOf, type FactLog, type LostTold } from './facts.ts';

/** What a start has met: the desk is open, or a state with its screen. */
export interface Met {
  readonly state: 'in' | StartState;
  readonly lost: LostTold | undefined;
}

/** Signs the manager in and tells what that has met. */
export async function meet(desk: FaultDesk): Promise<Met> {
  const before = await desk.ask('startup.state', {});
  if (before.state !== 'sign_in') return { state: before.state, lost: before.lost };
  // As the key ring that lies there names them: it may be another shop's.
  const account = before.accounts.find(({ label }) => label === manager.label);
  const entered = await desk.signIn(account && { staffId: account.staffId });
  if (entered.ok) return { state: 'in', lost: undefined };
  const { state, lost } = await desk.ask('startup.state', {});
  if (state === 'sign_in') throw new Broken(`the right password is answered ${JSON.stringify(entered.error)}`);
  return { state, lost };
}

/** Somebody before a start screen. */
export interface Stranded extends FactLog {
  readonly desk: FaultDesk;
  readonly random: Random;
  readonly met: Met;
  /** Takes the cause away: gives the disk room, puts a file back. False where that is not possible, or was done. */
  readonly repair: () => boolean;
}

/** A way out of a state. False where it is none here: then there must be another one. */
type WayOut = (stranded: Stranded) => Promise<boolean>;

const repair: WayOut = ({ repair: put }) => Promise.resolve(put());

const goOn: WayOut = async ({ desk, met: { lost }, facts, tell }) => {
  const [letter] = lost?.letters ?? [];
  if (lost === undefined || letter === undefined) return false;
  tell(toldOf(lost, facts));
  const { managerId: staffId } = desk;
  return (await desk.send('session.go_on', { id: desk.id(), staffId, password: desk.asManager.password, letter })).ok;
};

const restore: WayOut = (stranded) => restoreNewest({ ...stranded, turn: () => undefined });

const salvage: WayOut = async (stranded) => {
  const { desk } = stranded;
  const { managerId: staffId } = desk;
  const secret = { by: 'password', password: desk.asManager.password } as const;
  const read = await desk.send('restore.salvage', { id: desk.id(), staffId, secret });
  if (!read.ok || read.value.outcome !== 'salvaged') return false;
  return apply({ ...stranded, turn: () => undefined }, read.value.lost);
};

const withOlderKeys: WayOut = async ({ desk }) => (await desk.signIn({ withOlderKeys: true })).ok;

/** The states to which a fault may lead, with the ways that their screens offer; which is tried first is chosen by the seed. */
const waysOut: Partial<Record<StartState, readonly WayOut[]>> = {
  database_missing: [repair, restore],
  keys_missing: [repair, restore],
  keys_damaged: [repair, restore],
  keys_older: [repair, withOlderKeys, restore],
  other_keys: [repair, restore],
  damaged: [salvage, restore],
  rolled_back: [repair, goOn, restore],
  moved_or_copied: [goOn, restore],
  mark_missing: [goOn, restore],
  in_use: [repair],
  read_only: [repair],
  disk_full: [repair],
  unreadable: [repair],
  clock_wrong: [repair],
};

/**
 * Takes one of the ways that the screen of the state offers.
 *
 * @throws Broken when the state is none to which a fault may lead, or none of its ways leads out
 */
export async function wayOut(stranded: Stranded): Promise<void> {
  const { met, random } = stranded;
  const ways = met.state === 'in' ? undefined : waysOut[met.state];
  if (ways === undefined) throw new Broken(`there is no way out of ${met.state}`);
  const first = random.below(ways.length);
  for (const way of [...ways.slice(first), ...ways.slice(0, first)]) if (await way(stranded)) return;
  throw new Broken(`no way leads out of ${met.state}: ${stranded.desk.refused.join(' ')}`);
}
