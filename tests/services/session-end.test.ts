import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../electron/app/create-app.ts';
import { printPatienceMs } from '../../electron/app/patient-printer.ts';
import type { Channel, Input } from '../../electron/contract/table.ts';
import type { CustomerId, EntryId } from '../../electron/domain/ids.ts';
import type { Ports } from '../../electron/ports/ports.ts';
import { callerOf, newDesk, type TestDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';
import { addCustomer, answerTo, consentOf } from './inputs.ts';

interface OpenDialog {
  readonly desk: TestDesk;
  readonly customerId: CustomerId;
  readonly entryId: EntryId;
  /** Resolves once the dialog stands there. */
  readonly isOpen: Promise<void>;
  /** Somebody answers it. */
  readonly answer: (path: string) => void;
}

/** A page of the ledger with the newest of all records. */
const newest = { before: null, kinds: [], staffId: null, customerId: null, on: null };

/** A desk whose next dialog stays open until somebody answers it, as a native one does. */
async function deskWithDialog(): Promise<OpenDialog> {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const { entryId } = await desk.ask(
    'consent.record',
    consentOf(desk, customerId, [answerTo('recall:lotas', 'agreed')]),
  );
  const opening = Promise.withResolvers<undefined>();
  const answered = Promise.withResolvers<string | null>();
  const wait = () => {
    opening.resolve(undefined);
    return answered.promise;
  };
  Object.assign(desk.world.ports.dialogs, { askWhereToSave: wait, askWhatToOpen: wait, askWhichFolder: wait });
  return { desk, customerId, entryId, isOpen: opening.promise, answer: answered.resolve };
}

type Asked = { [C in Channel]: readonly [C, Input<C>] }[Channel];

/** Everything that opens a dialog. */
const jobs: readonly (readonly [string, (open: OpenDialog) => Asked])[] = [
  [
    'audit.export',
    ({ desk }) => [
      'audit.export',
      {
        id: desk.id(),
        reason: '年次の監査',
        filter: { from: null, to: null, kinds: [], staffId: null, customerId: null },
        maxBodies: 1_000,
      },
    ],
  ],
  [
    'audit.export_months',
    ({ desk }) => {
      desk.world.clock.now = Date.parse('2026-12-01T01:00:00.000Z');
      const filter = { from: null, to: null, kinds: [], staffId: null, customerId: null };
      return ['audit.export_months', { id: desk.id(), reason: '年次の監査', filter, maxBodies: 0 }];
    },
  ],
  [
    'audit.issue_sheet',
    ({ desk }) => {
      desk.world.clock.now = Date.parse('2026-12-01T01:00:00.000Z');
      return ['audit.issue_sheet', { id: desk.id(), month: '2026-11', confirmedBy: null, target: 'file' }];
    },
  ],
  [
    'consent.export',
    ({ desk, customerId }) => ['consent.export', { id: desk.id(), customerId, form: 'record', reason: '本人の求め' }],
  ],
  ['slip.issue', ({ desk, entryId }) => ['slip.issue', { id: desk.id(), entryId, target: 'file' }]],
  ['paper_form.issue', ({ desk, customerId }) => ['paper_form.issue', { id: desk.id(), customerId, target: 'file' }]],
  ['evidence.choose', ({ desk }) => ['evidence.choose', { id: desk.id() }]],
  ['seal.choose', ({ desk }) => ['seal.choose', { id: desk.id() }]],
  ['notice.keep_document', ({ desk }) => ['notice.keep_document', { id: desk.id() }]],
];

const ends: readonly (readonly [string, (open: OpenDialog) => Promise<void>])[] = [
  ['locked', async ({ desk }) => desk.app.lock()],
  [
    'turned to a customer',
    async ({ desk, customerId }) => {
      const { noticeId } = desk;
      const input = { id: desk.id(), customerId, noticeId, givenBy: { who: 'self' }, mayReinstate: false } as const;
      await desk.ask('counter.begin', input);
    },
  ],
  ['signed in to by somebody else', ({ desk }) => desk.signIn(desk.receptionist)],
];

describe.each(ends)('a desk that was %s while a dialog stood open', (_how, end) => {
  test.each(jobs)('ends %s as cancelled, and whoever answers the dialog gets nothing', async (_channel, asked) => {
    const open = await deskWithDialog();
    const { desk } = open;
    const [channel, input] = asked(open);
    const before = await desk.look((db) => db.$client.prepare('SELECT max(seq) FROM ledger_entry').pluck().get());
    const folder = newFolder();
    const job = desk.send(channel, input);
    await open.isOpen;
    await end(open);
    open.answer(join(folder, 'out'));
    expect(await job).toEqual({ ok: true, value: { outcome: 'cancelled' } });
    expect(readdirSync(folder)).toEqual([]);
    desk.app.lock();
    await desk.signIn(desk.manager);
    const page = await desk.ask('ledger.page', { ...newest, limit: 50 });
    const since = page.filter(
      ({ seq, kind }) => seq > Number(before) && !['session.opened', 'customer.opened'].includes(kind),
    );
    expect(since.map(({ kind }) => kind)).toEqual([]);
  });
});

test('a dialog that outlives its session keeps nobody from signing in', async () => {
  const open = await deskWithDialog();
  const job = open.desk.send('slip.issue', { id: open.desk.id(), entryId: open.entryId, target: 'file' });
  await open.isOpen;
  open.desk.app.lock();
  await job;
  await open.desk.signIn(open.desk.receptionist);
});

const exported = (desk: TestDesk) =>
  desk.send('audit.export', {
    id: desk.id(),
    reason: '年次の監査',
    filter: { from: null, to: null, kinds: [], staffId: null, customerId: null },
    maxBodies: 0,
  });

describe('work in slices', () => {
  test('an export ends with its session: no file, and that it was given up is recorded', async () => {
    const desk = await newDesk();
    const folder = newFolder();
    desk.world.answers.push(join(folder, 'audit.zip'));
    desk.world.nextTurn = async () => desk.app.lock();
    expect(await exported(desk)).toEqual({ ok: true, value: { outcome: 'failed', cause: 'cancelled' } });
    expect(readdirSync(folder)).toEqual([]);
    await desk.signIn(desk.manager);
    const page = await desk.ask('ledger.page', { ...newest, limit: 3 });
    expect(page.map(({ kind }) => kind)).toEqual(['session.opened', 'audit.export_failed', 'audit.exported']);
  });

  test('a question that was asked before the lock is not answered after it', async () => {
    const desk = await newDesk();
    await addCustomer(desk);
    desk.world.nextTurn = async () => desk.app.lock();
    expect(await desk.fail('sharing.summary', {})).toEqual({ kind: 'locked' });
  });

  test('a page that is drawn after the lock is not put where the next one finds it', async () => {
    const { desk, customerId, entryId } = await deskWithDialog();
    await desk.ask('customer.open', { id: desk.id(), customerId });
    const before = desk.world.offered.size;
    desk.world.draw = async () => {
      desk.app.lock();
      return Buffer.from('%PDF-1.7');
    };
    expect(await desk.fail('slip.preview', { customerId, entryId })).toEqual({ kind: 'locked' });
    expect(desk.world.offered.size).toBe(before);
  });

  test('whoever waits for their new password when the desk is locked adds nobody', async () => {
    const desk = await newDesk();
    const adding = desk.send('staff.add', {
      id: desk.id(),
      label: '三島 葉子',
      role: 'manager',
      password: '最上川の舟唄を昼に聞く 53',
    });
    desk.app.lock();
    expect(await adding).toEqual({ ok: false, error: { kind: 'locked' } });
    await desk.signIn(desk.manager);
    expect((await desk.ask('staff.list', {})).map(({ label }) => label)).not.toContain('三島 葉子');
  });
});

/** A desk whose timers go when the test says so. */
async function deskWithTimers() {
  const made = await newDesk({ isLocked: true });
  const timers = new Map<() => void, number>();
  const wakeAfter = (ms: number, call: () => void) => {
    const timer = () => {
      timers.delete(timer);
      call();
    };
    timers.set(timer, made.world.clock.now + ms);
    return () => void timers.delete(timer);
  };
  const app = createApp({ folder: made.folder, ports: made.world.ports, mayHoldRealData: true, wakeAfter });
  const pass = (minutes: number) => {
    made.world.clock.now += minutes * 60_000;
    for (const [timer, at] of new Map(timers)) if (at <= made.world.clock.now) timer();
  };
  const { staffId, password } = made.manager;
  const caller = callerOf(app);
  await caller.ask('session.sign_in', { id: made.id(), staffId, password });
  const isOpen = async () => (await caller.ask('session.state', {})).isOpen;
  return { ...made, ...caller, app, pass, isOpen, timers };
}

describe('the lock that comes by itself', () => {
  test('comes after the minutes of the settings, whatever the page does or does not', async () => {
    const { ask, fail, id, pass, isOpen, timers } = await deskWithTimers();
    pass(4);
    expect(await isOpen()).toBe(true);
    // Questions come by themselves too: they are no sign of anybody.
    await ask('home.day', {});
    pass(1);
    expect(await isOpen()).toBe(false);
    expect(await fail('session.active', { id: id() })).toEqual({ kind: 'locked' });
    expect(timers.size).toBe(0);
  });

  test('is put off by whoever touches the desk, and comes at the first touch after a sleep', async () => {
    const { ask, send, id, pass, world, isOpen } = await deskWithTimers();
    for (let times = 0; times < 5; times += 1) {
      pass(4);
      await ask('session.active', { id: id() });
    }
    expect(await isOpen()).toBe(true);
    // Timers stand still while the PC sleeps.
    world.clock.now += 60 * 60_000;
    await send('session.active', { id: id() });
    expect(await isOpen()).toBe(false);
  });

  test('what is copied is told to whoever takes it out of the clipboard, and only at an open desk', async () => {
    const { ask, fail, id, pass, world } = await deskWithTimers();
    await ask('session.copying', { id: id() });
    expect(world.copyings).toBe(1);
    pass(5);
    expect(await fail('session.copying', { id: id() })).toEqual({ kind: 'locked' });
    expect(world.copyings).toBe(1);
  });

  test('follows the settings at once', async () => {
    const { ask, id, pass, isOpen } = await deskWithTimers();
    const settings = await ask('settings.get', {});
    await ask('settings.set', { id: id(), settings: { ...settings, idleMinutes: 1 } });
    await ask('session.active', { id: id() });
    pass(1);
    expect(await isOpen()).toBe(false);
  });

  test('also comes while the screen is turned to a customer, who puts it off too', async () => {
    const desk = await deskWithTimers();
    const { ask, id, pass, noticeId, isOpen } = desk;
    const customerId = await addCustomer(desk);
    const input = { id: id(), customerId, noticeId, givenBy: { who: 'self' }, mayReinstate: false } as const;
    await ask('counter.begin', input);
    pass(4);
    await ask('session.active', { id: id() });
    pass(4);
    expect(await isOpen()).toBe(true);
    pass(1);
    expect(await isOpen()).toBe(false);
  });
});

const silent = (ports: Ports) => {
  const given: AbortSignal[] = [];
  const begun = Promise.withResolvers<undefined>();
  Object.assign(ports.printer, {
    print: (_document: unknown, _name: unknown, givenUp: AbortSignal) => {
      given.push(givenUp);
      begun.resolve(undefined);
      return new Promise(() => undefined);
    },
  });
  return { given, begun: begun.promise };
};

async function printing() {
  const desk = await deskWithTimers();
  const customerId = await addCustomer(desk);
  const recorded = consentOf(desk, customerId, [answerTo('recall:lotas', 'agreed')]);
  const { entryId } = await desk.ask('consent.record', recorded);
  const { print } = desk.world.ports.printer;
  const printer = silent(desk.world.ports);
  return { desk, customerId, entryId, print, printer };
}

describe('a print that never answers', () => {
  test('has failed after its time, is stopped, and can be tried again', async () => {
    const { desk, customerId, entryId, print, printer } = await printing();
    const job = desk.send('slip.issue', { id: desk.id(), entryId, target: 'printer' });
    await printer.begun;
    for (let minutes = 0; minutes < printPatienceMs / 60_000; minutes += 1) {
      await desk.ask('session.active', { id: desk.id() });
      desk.pass(1);
    }
    expect(await job).toEqual({ ok: true, value: { outcome: 'failed', cause: 'no_answer' } });
    expect(printer.given[0]?.aborted).toBe(true);
    expect(await desk.ask('slip.list', { customerId })).toMatchObject([{ copies: 0, failures: 1 }]);
    Object.assign(desk.world.ports.printer, { print });
    const again = await desk.ask('slip.issue', { id: desk.id(), entryId, target: 'printer' });
    expect(again).toEqual({ outcome: 'printed', copy: 1 });
  });

  test('bars nobody from signing in after a lock, and is told as one of which nobody knows whether it came out', async () => {
    const { desk, customerId, entryId, printer } = await printing();
    const job = desk.send('slip.issue', { id: desk.id(), entryId, target: 'printer' });
    await printer.begun;
    desk.app.lock();
    expect(await job).toEqual({ ok: true, value: { outcome: 'cancelled' } });
    expect(printer.given[0]?.aborted).toBe(true);
    const { staffId, password } = desk.receptionist;
    await desk.ask('session.sign_in', { id: desk.id(), staffId, password });
    await desk.ask('customer.open', { id: desk.id(), customerId });
    expect(await desk.ask('slip.list', { customerId })).toMatchObject([{ copies: 0, failures: 1 }]);
  });
});

test('work of this window that still holds the ledger has a state of its own', async () => {
  const desk = await newDesk();
  const writing = Promise.withResolvers<undefined>();
  const { promise: ready, resolve: free } = Promise.withResolvers<undefined>();
  const { writeWhole } = desk.world.ports.files;
  Object.assign(desk.world.ports.files, {
    writeWhole: async (...asked: Parameters<typeof writeWhole>) => {
      writing.resolve(undefined);
      // A stick that takes its time.
      await ready;
      return writeWhole(...asked);
    },
  });
  const path = join(newFolder(), 'form.pdf');
  desk.world.answers.push(path);
  const job = desk.send('paper_form.issue', { id: desk.id(), customerId: null, target: 'file' });
  await writing.promise;
  desk.app.lock();
  const { staffId, password } = desk.receptionist;
  const sign = { id: desk.id(), staffId, password };
  expect(await desk.fail('session.sign_in', sign)).toEqual({ kind: 'conflict', about: 'start_state' });
  expect(await desk.ask('startup.state', {})).toMatchObject({ state: 'dialog_open', folder: null });
  free(undefined);
  expect(await job).toEqual({ ok: true, value: { outcome: 'failed', cause: 'cancelled' } });
  expect(existsSync(path)).toBe(false);
  await desk.ask('session.sign_in', sign);
});
