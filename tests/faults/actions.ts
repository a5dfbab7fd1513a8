import { basename } from 'node:path';
import type { CallResult } from '../../electron/contract/failure.ts';
import type { Output } from '../../electron/contract/table.ts';
import { trustedId, type CustomerId, type FreshId } from '../../electron/domain/ids.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import type { Random } from '../../build/demo/story/random.ts';
import { answerTo, canaryFields, consentOf, stopOf } from '../services/inputs.ts';
import type { FaultDesk } from './desk.ts';
import { toldOf, type Fact, type FactLog, type LostTold } from './facts.ts';

/** What is done at the desk when a fault strikes. */
export const actionNames = ['recording', 'backing_up', 'restoring', 'rotating', 'migrating', 'exporting'] as const;

/** What is done at the desk when a fault strikes. */
export type ActionName = (typeof actionNames)[number];

/** Somebody at a desk. */
export interface Work extends FactLog {
  readonly desk: FaultDesk;
  readonly random: Random;
  /** The customers that they know of. */
  readonly customers: CustomerId[];
  /** Before each thing that they do. */
  readonly turn: () => void;
}

/** Advertising by mail, and the joint use with one partner. */
const scopes: readonly ScopeText[] = ['use:offers:email', 'use:offers:post'];

async function letterOf({ desk }: Work): Promise<string> {
  const { deviceLetter } = await desk.ask('session.state', {});
  return deviceLetter ?? '';
}

async function addCustomer(work: Work): Promise<void> {
  const { desk, random, tell } = work;
  const id = desk.id();
  const customerId = trustedId(id);
  tell({ fact: 'sent', id: trustedId(id), customerId, answers: [] });
  const fields = { ...canaryFields, name: `見本 ${random.digits(6)}` };
  const result = await desk.send('customer.create', { id, fields });
  if (!result.ok) return;
  work.customers.push(customerId);
  tell({ fact: 'kept', id: trustedId(id), receiptNo: null, letter: await letterOf(work) });
}

/** Opens the visit of one of the customers; null where the desk cannot. */
async function visit({ desk, random, customers }: Work): Promise<CustomerId | null> {
  const customerId = random.pick(customers);
  const opened = await desk.send('customer.open', { id: desk.id(), customerId });
  return opened.ok ? customerId : null;
}

async function answer(work: Work): Promise<void> {
  const { desk, random } = work;
  const customerId = await visit(work);
  if (customerId === null) return;
  const states = await desk.send('consent.state', { customerId });
  if (!states.ok) return;
  const scope = random.pick(scopes);
  const found = states.value.find((one) => one.scope === scope);
  const isStop = random.chance(0.5);
  const wasStopped = found?.answer === 'refused' || found?.answer === 'withdrawn';
  const decision = answerTo(scope, isStop ? 'refused' : 'agreed', {
    heads: found?.heads ?? [],
    reinstates: !isStop && wasStopped,
  });
  await send(work, customerId, [[scope, isStop ? 'stopped' : 'agreed']], (id) =>
    desk.send('consent.record', { ...consentOf(desk, customerId, [decision]), id }),
  );
}

async function stopByTelephone(work: Work): Promise<void> {
  const { desk } = work;
  const customerId = await visit(work);
  if (customerId === null) return;
  const answers = scopes.map((scope): [ScopeText, 'stopped'] => [scope, 'stopped']);
  await send(work, customerId, answers, (id) =>
    desk.send('consent.stop', { ...stopOf(desk, customerId, [...scopes]), id }),
  );
}

type Answers = Extract<Fact, { fact: 'sent' }>['answers'];

async function send(
  work: Work,
  customerId: CustomerId,
  answers: Answers,
  issue: (id: FreshId) => Promise<CallResult<Output<'consent.stop'>>>,
): Promise<void> {
  const id = work.desk.id();
  work.tell({ fact: 'sent', id: trustedId(id), customerId, answers });
  const result = await issue(id);
  if (!result.ok) return;
  const { receiptNo } = result.value;
  work.tell({ fact: 'kept', id: trustedId(id), receiptNo, letter: await letterOf(work) });
}

/** Does one thing that is recorded. */
export async function recordOne(work: Work): Promise<void> {
  work.turn();
  const kinds = work.customers.length === 0 ? [addCustomer] : [addCustomer, answer, answer, answer, stopByTelephone];
  await work.random.pick(kinds)(work);
}

async function recordSome(work: Work, most: number): Promise<void> {
  const count = 1 + work.random.below(most);
  for (let done = 0; done < count; done += 1) await recordOne(work);
}

/** Signs in; whatever stands in the way is looked at when the fault is over. */
async function comeIn(work: Work): Promise<boolean> {
  work.turn();
  return (await work.desk.signIn()).ok;
}

async function backUp(work: Work): Promise<void> {
  const { desk, tell } = work;
  work.turn();
  const made = await desk.send('backup.make', { id: desk.id(), cause: 'by_hand' });
  if (made.ok && made.value.outcome === 'made') tell({ fact: 'backed_up', at: made.value.at });
}

async function exportAll(work: Work): Promise<void> {
  const { desk, tell } = work;
  work.turn();
  const filter = { from: null, to: null, kinds: [], staffId: null, customerId: null };
  const saved = await desk.send('audit.export', { id: desk.id(), reason: '監査のため', filter, maxBodies: 1_000 });
  if (saved.ok && saved.value.outcome === 'saved' && saved.value.path !== null)
    tell({ fact: 'exported', path: basename(saved.value.path) });
}

async function rotate(work: Work): Promise<void> {
  const { desk } = work;
  work.turn();
  const begun = await desk.send('keys.rotate', { id: desk.id(), password: desk.asManager.password });
  if (begun.ok && (await comeIn(work))) await recordOne(work);
}

type Restoring = Pick<Work, 'desk' | 'facts' | 'tell' | 'turn'>;

/**
 * Goes back to the newest backup that is whole.
 *
 * @returns whether there was one, and it was put into place
 */
export async function restoreNewest(work: Restoring): Promise<boolean> {
  const { desk, turn } = work;
  const { managerId: staffId } = desk;
  const list = await desk.send('restore.list', {});
  for (const { source, name, isComplete } of list.ok ? list.value : []) {
    if (!isComplete) continue;
    turn();
    const secret = { by: 'password', password: desk.asManager.password } as const;
    const checked = await desk.send('restore.check', { id: desk.id(), source, name, staffId, secret });
    if (!checked.ok || checked.value.outcome !== 'whole') continue;
    return apply(work, checked.value.lost);
  }
  return false;
}

/** Puts into place what lies ready, after what will be lost was told. */
export async function apply({ desk, facts, tell, turn }: Restoring, lost: LostTold): Promise<boolean> {
  tell(toldOf(lost, facts));
  turn();
  const [letter = ''] = lost.letters;
  return (await desk.send('restore.apply', { id: desk.id(), letter })).ok;
}

async function restore(work: Work): Promise<void> {
  work.desk.lock();
  if ((await restoreNewest(work)) && (await comeIn(work))) await recordOne(work);
}

/** What is done, by its name. Somebody is signed in where it begins, but for a migration, which signing in begins. */
export const actions: Readonly<Record<ActionName, (work: Work) => Promise<void>>> = {
  recording: (work) => recordSome(work, 5),
  backing_up: async (work) => {
    await backUp(work);
    await recordSome(work, 2);
  },
  restoring: restore,
  rotating: rotate,
  migrating: async (work) => {
    if (await comeIn(work)) await recordSome(work, 2);
  },
  exporting: async (work) => {
    await exportAll(work);
    await recordSome(work, 2);
  },
};
