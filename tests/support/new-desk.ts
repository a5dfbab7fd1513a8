import { trustedId, type NoticeId, type StaffId } from '../../electron/domain/ids.ts';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createApp, type App } from '../../electron/app/create-app.ts';
import type { Answer } from '../../electron/contract/answer.ts';
import type { CallResult, Failure } from '../../electron/contract/failure.ts';
import type { Channel, Input, Output } from '../../electron/contract/table.ts';
import { openDb, type WriteDb } from '../../db/open.ts';
import { publishedCompany } from '../../electron/domain/notice/company.ts';
import { unlockWithPassword } from '../../electron/keys/key-ring.ts';
import { readKeyRing } from '../../electron/keys/key-ring-file.ts';
import { databaseFile } from '../../electron/services/start/data-folder.ts';
import { afternoon, fakeWorld, type FakeWorld } from './fake-ports.ts';
import { makeIds, type IdMaker } from './ids.ts';
import { opened } from './new-database.ts';
import { atTheEnd, lastingFolder, newFolder } from './new-folder.ts';
import { manager, receptionist } from './set-up-desk.ts';
import { visitingCallerOf } from './visiting-caller.ts';

/** Somebody with an account. */
export interface Account {
  readonly staffId: StaffId;
  readonly label: string;
  readonly password: string;
}

/** A desk that was set up, with the manager signed in and the first notice in force. */
export interface TestDesk {
  readonly app: App;
  /** Of database and key ring. */
  readonly folder: string;
  readonly world: FakeWorld;
  readonly manager: Account;
  readonly receptionist: Account;
  readonly recoveryCode: string;
  readonly fingerprint: string;
  readonly noticeId: NoticeId;
  /** A fresh id, as the window makes them for its commands. */
  readonly id: IdMaker;
  /** Calls as whoever is signed in, with anything at all: the value or why not. */
  readonly send: (channel: string, input: unknown) => Promise<CallResult<unknown>>;
  /** The same with what the call has changed. */
  readonly answer: (channel: string, input: unknown) => Promise<Answer<unknown>>;
  /** Calls and expects that it goes well; opens the visit of a customer before it asks about one. */
  readonly ask: <C extends Channel>(channel: C, input: Input<C>) => Promise<Output<C>>;
  /** Calls and expects that it does not. */
  readonly fail: (channel: string, input: unknown) => Promise<Failure>;
  readonly signIn: (account: Account) => Promise<void>;
  /** Looks into the database with the key: locks, opens, and signs the same person in again. */
  readonly look: <T>(work: (db: WriteDb) => T | Promise<T>) => Promise<T>;
}

type Caller = Pick<TestDesk, 'send' | 'answer' | 'ask' | 'fail'>;

/** Calls of an app, made easy. */
export function callerOf(app: App): Caller {
  const answer = (channel: string, input: unknown) => app.router.call(channel, input);
  const send = async (channel: string, input: unknown) => {
    const { changed: _changed, ...result } = await answer(channel, input);
    return result;
  };
  return {
    send,
    answer,
    ask: visitingCallerOf(app),
    fail: async (channel, input) => {
      const result = await send(channel, input);
      if (result.ok) throw new Error(`${channel} went well: ${JSON.stringify(result.value)}`);
      return result.error;
    },
  };
}

/** What was done once in this worker and is copied for every desk. */
interface Template {
  readonly folder: string;
  readonly manager: Account;
  readonly receptionist: Account;
  readonly recoveryCode: string;
  readonly fingerprint: string;
  readonly noticeId: NoticeId;
}

/** The input of `setup.begin`. */
export const setupInput = {
  company: publishedCompany,
  shop: 'H',
  managerName: manager.label,
  password: manager.password,
  isTraining: false,
};

async function makeTemplate(isTraining: boolean): Promise<Template> {
  const folder = lastingFolder();
  const app = createApp({ folder, ports: fakeWorld(folder).ports, mayHoldRealData: true });
  const { ask } = callerOf(app);
  const id = makeIds(0x7e1);
  const { recoveryCode } = await ask('setup.begin', { id: id(), ...setupInput, isTraining });
  const { staffId, fingerprint } = await ask('setup.finish', { id: id(), typedCode: recoveryCode });
  await ask('session.sign_in', { id: id(), staffId, password: manager.password });
  const [notice] = await ask('notice.list', {});
  const noticeId = notice?.noticeId ?? trustedId('');
  await ask('notice.adopt', { id: id(), noticeId, effectiveOn: '2026-11-22' });
  const added = await ask('staff.add', { id: id(), role: 'reception', ...receptionist });
  app.lock();
  return {
    folder,
    manager: { staffId, ...manager },
    receptionist: { staffId: added.staffId, ...receptionist },
    recoveryCode,
    fingerprint,
    noticeId,
  };
}

const templates = new Map<boolean, Promise<Template>>();

/**
 * A desk of its own, as a copy of one that was set up through the router; with nobody signed in if `isLocked`. Only on a known PC
 * has it a second mark, so that a copy of its folder can be opened elsewhere.
 */
export async function newDesk({
  isLocked = false,
  isOnKnownPc = false,
  isTraining = false,
  backsUpByItself = false,
} = {}): Promise<TestDesk> {
  const template = templates.get(isTraining) ?? makeTemplate(isTraining);
  templates.set(isTraining, template);
  const made = await template;
  const base = newFolder();
  const folder = join(base, 'data');
  cpSync(made.folder, folder, { recursive: true });
  mkdirSync(join(base, 'files'));
  const world = fakeWorld(join(base, 'files'));
  world.clock.now = afternoon;
  if (isOnKnownPc) world.machine = { id: 'f00d' };
  const desk = deskOver(folder, world, made, backsUpByItself);
  if (!isLocked) await desk.signIn(made.manager);
  return desk;
}

let series = 0x100;

/** Where the PC of a desk has its second mark. */
export const markFolderOf = (folder: string) => `${folder}.marks`;

function deskOver(folder: string, world: FakeWorld, made: Omit<Template, 'folder'>, backsUpByItself = false): TestDesk {
  const machine = { markFolder: markFolderOf(folder), id: () => Promise.resolve(world.machine?.id ?? null) };
  const known = world.machine === null ? {} : { machine };
  const app = createApp({ folder, ...known, ports: world.ports, mayHoldRealData: true, backsUpByItself });
  atTheEnd(() => app.lock());
  series += 1;
  const id = makeIds(series);
  const caller = callerOf(app);
  const signIn = async ({ staffId, password }: Account) => {
    app.lock();
    await caller.ask('session.sign_in', { id: id(), staffId, password });
  };
  const look = async <T>(work: (db: WriteDb) => T | Promise<T>): Promise<T> => {
    const { staff } = await caller.ask('session.state', {});
    app.lock();
    const ring = readKeyRing(folder);
    const unlocked = ring.ok
      ? await unlockWithPassword(ring.value.ring, made.manager.staffId, made.manager.password)
      : ring;
    if (!unlocked.ok) throw new Error('the test could not unlock the ring');
    const database = opened(openDb(join(folder, databaseFile), unlocked.value.dataKey));
    try {
      return await work(database.db);
    } finally {
      database.close();
      const again = [made.manager, made.receptionist].find((account) => account.staffId === staff?.staffId);
      if (again !== undefined) await signIn(again);
    }
  };
  const { manager: first, receptionist: second, recoveryCode, fingerprint, noticeId } = made;
  return {
    app,
    folder,
    world,
    manager: first,
    receptionist: second,
    recoveryCode,
    fingerprint,
    noticeId,
    id,
    signIn,
    look,
    ...caller,
  };
}

/** The same desk as it stands in another folder: copied there, or put back. */
export function deskIn(folder: string, desk: TestDesk, world = desk.world): TestDesk {
  return deskOver(folder, world, desk);
}

/** The same desk after the program was ended and started again; nobody is signed in. */
export function restarted(desk: TestDesk): TestDesk {
  desk.app.lock();
  return deskOver(desk.folder, desk.world, desk);
}
