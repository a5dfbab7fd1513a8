import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verify } from '../../db/ledger/verify.ts';
import { markFile } from '../../electron/keys/mark-file.ts';
import { readEntryLine } from '../../electron/domain/audit/entry-line.ts';
import { trustedId } from '../../electron/domain/ids.ts';
import { databaseFile } from '../../electron/services/start/data-folder.ts';
import { deskIn, markFolderOf, newDesk, restarted, type Account, type TestDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';
import { runToEnd } from '../support/run-to-end.ts';
import { backUp } from './backups.ts';
import { addCustomer, answerTo, consentOf } from './inputs.ts';
import { mail } from './marked-desk.ts';
import { apply, asideOf, isTidy } from './restoring.ts';

const pageBytes = 4096;
const file = (desk: TestDesk) => join(desk.folder, databaseFile);

/** Builds the ledger anew from what can be read of it. */
const salvage = (desk: TestDesk, { staffId, password }: Account = desk.manager) =>
  desk.send('restore.salvage', { id: desk.id(), staffId, secret: { by: 'password', password } });

/** A locked desk with a day's work behind its last backup: stops, one a customer, in the order of their receipts. */
async function afterWork(hasBackup = true) {
  const desk = await newDesk({ isOnKnownPc: true });
  const customers = [];
  for (const name of ['前田 一', '前田 二', '前田 三']) customers.push(await addCustomer(desk, { name }));
  for (const customerId of customers) await agree(desk, customerId);
  if (hasBackup) await backUp(desk);
  const stops = [];
  for (const customerId of customers) {
    stops.push(await desk.ask('consent.record', consentOf(desk, customerId, [answerTo(mail, 'refused')])));
  }
  const pages = await desk.look((db) =>
    db
      .prepareQuery<[], { name: string; path: string; pageno: number; pagetype: string; ncell: number }>(
        'SELECT name, path, pageno, pagetype, ncell FROM dbstat ORDER BY name, path',
      )
      .all(),
  );
  const bodies = pages.filter(({ name, pagetype }) => name === 'ledger_body' && pagetype === 'leaf');
  /** The page in which the body of an entry lies. */
  const bodyPage = (entryId: string) =>
    desk.look((db) => {
      let before = Number(
        db
          .prepareQuery<[string], number>(
            'SELECT count(*) FROM ledger_body WHERE seq < (SELECT seq FROM ledger_entry WHERE id = ?)',
          )
          .pluck()
          .get(entryId),
      );
      return bodies.find(({ ncell }) => (before -= ncell) < 0)?.pageno ?? 0;
    });
  desk.app.lock();
  return { desk, customers, stops, pages, bodies, bodyPage };
}

const agree = (desk: TestDesk, customerId: Awaited<ReturnType<typeof addCustomer>>) =>
  desk.ask('consent.record', consentOf(desk, customerId, [answerTo(mail, 'agreed')]));

function spoil(desk: TestDesk, page: number, fill?: number) {
  const bytes = readFileSync(file(desk));
  const start = (page - 1) * pageBytes;
  if (fill === undefined) bytes[start + 2_000] = (bytes[start + 2_000] ?? 0) ^ 1;
  else bytes.fill(fill, start, start + pageBytes);
  writeFileSync(file(desk), bytes);
}

/** What a salvage tells of a ledger that it could build anew. */
async function salvaged(desk: TestDesk) {
  const { staffId, password } = desk.manager;
  const told = await desk.ask('restore.salvage', { id: desk.id(), staffId, secret: { by: 'password', password } });
  if (told.outcome !== 'salvaged') throw new Error(told.why);
  return told;
}

const placesIn = (runs: readonly { first: number; last: number }[]) =>
  runs.reduce((sum, { first, last }) => sum + last - first + 1, 0);

describe('one page of the file is lost', () => {
  test('of whatever kind: all that follows the backup is there again, or said to be missing', async () => {
    const { desk, pages } = await afterWork();
    const whole = readFileSync(file(desk));
    const all = (await salvaged(desk)).salvaged;
    // A page of each table and index that a salvage or a sign-in could rest on, leaf and inner, and the newest of the ledger.
    const kinds = new Map(pages.map(({ name, pagetype, pageno }) => [`${name} ${pagetype}`, pageno]));
    const chosen = [...kinds].filter(([kind]) => /^(sqlite_schema|ledger_|secret|customer |staff )/.test(kind));
    expect(chosen.length).toBeGreaterThan(12);
    const lostOf = new Map<string, number>();
    for (const [kind, page] of [['first', 1] as const, ...chosen]) {
      spoil(desk, page, 0xa5);
      const spoilt = readFileSync(file(desk));
      const told = await salvaged(desk);
      const lost = placesIn(told.missing) + placesIn(told.withoutBody) + placesIn(told.behind);
      expect({ kind, total: told.salvaged + lost }).toEqual({ kind, total: all });
      expect({ kind, lost: told.lost.entries }).toEqual({ kind, lost });
      lostOf.set(kind, lost);
      // It is only read.
      expect(readFileSync(file(desk)).equals(spoilt)).toBe(true);
      writeFileSync(file(desk), whole);
    }
    const lossy = [...lostOf].filter(([, lost]) => lost > 0).map(([kind]) => kind);
    expect(lossy.toSorted()).toEqual(['ledger_body leaf', 'ledger_entry leaf']);
    await desk.ask('restore.discard', { id: desk.id() });
    expect(isTidy(desk)).toBe(true);
  });

  test('with a body that the backup has: the ledger is whole again', async () => {
    const { desk, customers, stops, bodies } = await afterWork();
    spoil(desk, bodies[0]?.pageno ?? 0, 0);
    const told = await salvaged(desk);
    expect(told).toMatchObject({ missing: [], withoutBody: [], behind: [], lost: { entries: 0, receipts: [] } });
    expect(await apply(desk)).toMatchObject({ ok: true, value: { letter: 'B' } });
    const [aside = ''] = asideOf(desk);
    expect(readdirSync(aside)).toEqual(expect.arrayContaining([databaseFile, markFile, 'salvaged.jsonl']));
    const again = restarted(desk);
    await again.signIn(again.manager);
    expect(await again.look((db) => runToEnd(verify(db)))).toMatchObject({ fault: null });
    for (const [at, customerId] of customers.entries()) {
      await again.ask('customer.open', { id: again.id(), customerId });
      const state = await again.ask('consent.state', { customerId });
      expect(state.find(({ scope }) => scope === mail)).toMatchObject({ answer: 'withdrawn' });
      const { receiptNo: text = '', entryId } = stops[at] ?? {};
      expect(await again.ask('search.find', { text })).toMatchObject({ slip: { entryId } });
    }
    expect(await again.ask('ledger.verify', { id: again.id() })).toMatchObject({ fault: null, findings: [] });
  });

  test('with a body behind the backup: what comes after it is named, listed to be entered again, and on record', async () => {
    const { desk, stops, bodyPage } = await afterWork();
    spoil(desk, await bodyPage(stops[1]?.entryId ?? ''), 0xff);
    const told = await salvaged(desk);
    expect(placesIn(told.withoutBody)).toBeGreaterThan(0);
    expect(told.found.stops).toContain(stops[2]?.receiptNo);
    expect(told.lost.receipts).toEqual([{ first: stops[1]?.receiptNo, last: stops[2]?.receiptNo, count: 2 }]);
    expect(await apply(desk)).toMatchObject({ ok: true });
    const again = restarted(desk);
    await again.signIn(again.manager);
    const listed = [stops[1]?.receiptNo, stops[2]?.receiptNo];
    expect(await again.ask('receipt.lost', { most: 9 })).toEqual({ count: 2, receipts: listed });
    const ledgerPage = {
      before: null,
      limit: 20,
      kinds: ['ledger.salvaged'],
      staffId: null,
      customerId: null,
      on: null,
    };
    expect(await again.ask('ledger.page', ledgerPage)).toMatchObject([{ kind: 'ledger.salvaged' }]);
  });
});

describe('without a backup', () => {
  test('the ledger is built from the file alone, where that holds its beginning', async () => {
    const { desk, customers, pages } = await afterWork(false);
    // Without its inner page nothing leads to any entry.
    spoil(desk, pages.find(({ name, pagetype }) => name === 'ledger_entry' && pagetype === 'internal')?.pageno ?? 0, 9);
    const told = await salvaged(desk);
    expect(told).toMatchObject({ backupAt: null, salvaged: told.entries, lost: { entries: 0 } });
    expect(await apply(desk)).toMatchObject({ ok: true });
    const again = restarted(desk);
    await again.signIn(again.manager);
    expect(await again.ask('session.state', {})).toMatchObject({ deviceLetter: 'B' });
    expect(await again.look((db) => runToEnd(verify(db)))).toMatchObject({ fault: null });
    expect(
      await again.ask('customer.open', { id: again.id(), customerId: customers[2] ?? trustedId('') }),
    ).toBeDefined();
  });

  test('and says so where it does not: nothing stays behind', async () => {
    const { desk, bodies } = await afterWork(false);
    spoil(desk, bodies[0]?.pageno ?? 0, 0);
    expect(await salvage(desk)).toEqual({ ok: true, value: { outcome: 'faulty', why: 'no_base' } });
    expect(isTidy(desk)).toBe(true);
    expect(await apply(desk)).toMatchObject({ error: { about: 'start_state' } });
  });
});

const signIn = (desk: TestDesk) => {
  const { staffId, password } = desk.manager;
  return desk.send('session.sign_in', { id: desk.id(), staffId, password });
};

describe('what leads there', () => {
  test('a page that the sign-in needs', async () => {
    const { desk, pages } = await afterWork();
    spoil(desk, pages.find(({ name }) => name === 'secret')?.pageno ?? 0);
    const again = restarted(desk);
    expect(await signIn(again)).toMatchObject({ error: { about: 'start_state' } });
    expect(await again.ask('startup.state', {})).toMatchObject({ state: 'damaged', folder: desk.folder });
  });

  test('a page that is read once somebody is as good as in: nobody is, and the way out is free', async () => {
    const { desk, pages } = await afterWork();
    for (const { name, pageno } of pages) if (name.includes('desk_settings')) spoil(desk, pageno);
    const again = restarted(desk);
    expect(await signIn(again)).toMatchObject({ error: { about: 'start_state' } });
    expect(await again.ask('session.state', {})).toMatchObject({ isOpen: false });
    expect(await again.ask('startup.state', {})).toMatchObject({ state: 'damaged' });
    expect(await salvaged(again)).toMatchObject({ lost: { entries: 0 } });
  });

  test('a page that only a question meets: it says so, and the locked screen begins with it', async () => {
    const { desk, customers, pages } = await afterWork();
    spoil(desk, pages.find(({ name, pagetype }) => name === 'customer' && pagetype === 'leaf')?.pageno ?? 0);
    const again = restarted(desk);
    await again.signIn(again.manager);
    const opened = await again.send('customer.open', { id: again.id(), customerId: customers[0] });
    expect(opened).toEqual({ ok: false, error: { kind: 'storage', trouble: 'damaged' } });
    // There is no backup of it, and it is said why.
    expect(await backUp(again)).toMatchObject({ outcome: 'failed', why: 'integrity' });
    again.app.lock();
    expect(await again.ask('startup.state', {})).toMatchObject({ state: 'damaged' });
    expect(await salvaged(again)).toMatchObject({ lost: { entries: 0 } });
  });
});

/** Another folder with what the disk holds of a desk that is open: its file, its log, its marks. */
async function killed() {
  const desk = await newDesk({ isOnKnownPc: true });
  await backUp(desk);
  const customers = [];
  for (const name of ['前田 一', '前田 二', '前田 三']) customers.push(await addCustomer(desk, { name }));
  const left = newFolder();
  cpSync(desk.folder, left, { recursive: true });
  cpSync(markFolderOf(desk.folder), markFolderOf(left), { recursive: true });
  desk.app.lock();
  const log = join(left, `${databaseFile}-wal`);
  rmSync(join(left, `${databaseFile}-shm`), { force: true });
  return { desk: deskIn(left, desk), customers, log, bytes: readFileSync(log) };
}

const frameAt = (frame: number) => 32 + frame * (24 + pageBytes);

describe('a killed program leaves its log', () => {
  test('with a page flipped in it: SQLite never sees it, and what follows in the log is read', async () => {
    const { desk, customers, log, bytes } = await killed();
    const at = frameAt(5) + 24 + 2_000;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(log, bytes);
    const { staffId, password } = desk.manager;
    expect(await desk.send('session.sign_in', { id: desk.id(), staffId, password })).toMatchObject({
      error: { about: 'start_state' },
    });
    expect(await desk.ask('startup.state', {})).toMatchObject({ state: 'damaged' });
    expect(readFileSync(log).equals(bytes)).toBe(true);
    expect(await salvaged(desk)).toMatchObject({ lost: { entries: 0 } });
    expect(readFileSync(log).equals(bytes)).toBe(true);
    expect(await apply(desk)).toMatchObject({ ok: true });
    await desk.signIn(desk.manager);
    for (const customerId of customers) await desk.ask('customer.open', { id: desk.id(), customerId });
    expect(await desk.look((db) => runToEnd(verify(db)))).toMatchObject({ fault: null });
  });

  test('with a last transaction that was not written to its end: it opens as ever', async () => {
    const { desk, log, bytes } = await killed();
    writeFileSync(log, bytes.subarray(0, bytes.length - 1_000));
    const { staffId, password } = desk.manager;
    await desk.send('session.sign_in', { id: desk.id(), staffId, password });
    expect(await desk.ask('startup.state', {})).not.toMatchObject({ state: 'damaged' });
  });
});

describe('what is refused, and leaves the file alone', () => {
  test('a clerk, a wrong password, and anybody while somebody is signed in', async () => {
    const { desk } = await afterWork();
    expect(await salvage(desk, desk.receptionist)).toEqual({ ok: false, error: { kind: 'forbidden' } });
    expect(await salvage(desk, { ...desk.manager, password: 'wrong one 12345' })).toMatchObject({
      error: { kind: 'wrong_secret' },
    });
    const elsewhere = deskIn(desk.folder, desk);
    await elsewhere.signIn(elsewhere.manager);
    expect(await salvage(desk)).toEqual({ ok: true, value: { outcome: 'faulty', why: 'other_window' } });
    expect(await salvage(elsewhere)).toMatchObject({ error: { about: 'start_state' } });
    elsewhere.app.lock();
    expect(isTidy(desk)).toBe(true);
  });

  test('a file that holds nothing of the ledger, and a disk without room', async () => {
    const { desk } = await afterWork();
    const whole = readFileSync(file(desk));
    writeFileSync(file(desk), Buffer.alloc(40_960, 7));
    expect(await salvage(desk)).toMatchObject({ value: { outcome: 'faulty', why: 'nothing_found' } });
    writeFileSync(file(desk), whole);
    desk.world.freeBytes = 1_000;
    expect(await salvage(desk)).toMatchObject({ value: { outcome: 'faulty', why: 'disk_full' } });
    expect(isTidy(desk)).toBe(true);
  });
});

test('the recovery code opens it too, with a new password; and what is left aside names nobody', async () => {
  const { desk, pages } = await afterWork();
  spoil(desk, pages.find(({ name }) => name === 'secret')?.pageno ?? 0);
  const newPassword = 'chosen after the damage 91';
  const secret = { by: 'recovery_code', code: desk.recoveryCode, newPassword } as const;
  const told = await desk.ask('restore.salvage', { id: desk.id(), staffId: desk.manager.staffId, secret });
  expect(told).toMatchObject({ outcome: 'salvaged', lost: { entries: 0 } });
  const prepared = join(desk.folder, '.consent-desk-restore.part');
  for (const name of readdirSync(prepared)) {
    expect(readFileSync(join(prepared, name)).includes(Buffer.from('前田'))).toBe(false);
  }
  await apply(desk);
  const lines = readFileSync(join(asideOf(desk)[0] ?? '', 'salvaged.jsonl'), 'utf8')
    .trimEnd()
    .split('\n');
  expect(lines.length).toBeGreaterThanOrEqual(3);
  expect(lines.every((line) => readEntryLine(line)?.body === null)).toBe(true);
  const again = restarted(desk);
  await again.signIn({ ...again.manager, password: newPassword });
  expect(await again.ask('session.state', {})).toMatchObject({ isOpen: true, deviceLetter: 'B' });
});
