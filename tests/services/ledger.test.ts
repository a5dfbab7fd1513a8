import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { addDays } from '../../electron/domain/dates/calendar-date.ts';
import { tokyoDateOf, instantAt } from '../../electron/domain/dates/instant.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import { canary } from '../support/canary.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';
import { addCar, addCustomer, answerTo, consentOf, requestOf } from './inputs.ts';

const mail: ScopeText = 'use:offers:email';

/** A desk where something happened. */
async function busyDesk() {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  await addCar(desk, customerId);
  await desk.ask('consent.record', consentOf(desk, customerId, [answerTo(mail, 'agreed')]));
  await desk.ask('request.receive', requestOf(desk, customerId));
  return { desk, customerId };
}

const rows = (name: string, count: number) => ({ what: 'rows', name, count });

const pageOf = (desk: TestDesk, before: number | null, limit = 200) =>
  desk.ask('ledger.page', { before, limit, kinds: [], staffId: null, customerId: null, on: null });

describe('the ledger', () => {
  test('is read in pages, newest first, each entry once', async () => {
    const { desk } = await busyDesk();
    const all = await pageOf(desk, null);
    expect(all.slice(0, 4).map((line) => line.kind)).toEqual([
      'request.received',
      'consent.recorded',
      'vehicle.added',
      'customer.created',
    ]);
    expect(all.slice(0, 4).map((line) => line.customerName)).toEqual(Array(4).fill(canary.name));
    const pieces: string[] = [];
    let before: number | null = null;
    for (;;) {
      const page: typeof all = await pageOf(desk, before, 3);
      if (page.length === 0) break;
      pieces.push(...page.map((line) => line.entryId));
      before = page.at(-1)?.seq ?? null;
    }
    expect(pieces).toEqual(all.map((line) => line.entryId));
    expect(new Set(pieces).size).toBe(pieces.length);
  });

  test('is read from the end of a day on, and before its first day there is nothing', async () => {
    const { desk } = await busyDesk();
    const all = await pageOf(desk, null);
    const today = tokyoDateOf(instantAt(desk.world.clock.now));
    const { before } = await desk.ask('ledger.place_of_day', { on: today });
    expect((await pageOf(desk, before)).map(({ entryId }) => entryId)).toEqual(all.map(({ entryId }) => entryId));
    desk.world.clock.now += 2 * 86_400_000;
    await addCustomer(desk);
    expect(await desk.ask('ledger.place_of_day', { on: today })).toEqual({ before });
    expect(await desk.ask('ledger.place_of_day', { on: addDays(today, -1) })).toEqual({ before: null });
  });

  test.each([0, -1, 201, 1.5, '10', null])('is not read in pages of %j', async (limit) => {
    const desk = await newDesk();
    expect(await desk.fail('ledger.page', { before: null, limit })).toMatchObject({ kind: 'validation' });
  });

  test.each([0, -5, 1e15])('from before %d it has what it has', async (before) => {
    const desk = await newDesk();
    expect((await pageOf(desk, before)).length).toBe(before > 0 ? (await pageOf(desk, null)).length : 0);
  });

  test('is verified: whole, and that is written down', async () => {
    const { desk } = await busyDesk();
    const entries = (await pageOf(desk, null)).length;
    expect(await desk.ask('ledger.verify', { id: desk.id() })).toEqual({
      outcome: 'verified',
      entries,
      fault: null,
      rows: expect.any(Number),
      findings: [],
      customers: [],
    });
    expect((await pageOf(desk, null))[0]).toMatchObject({ kind: 'ledger.verified', staffLabel: desk.manager.label });
  });

  test('is not verified to its end when somebody gives it up, which is said and not written down', async () => {
    const { desk } = await busyDesk();
    const before = await pageOf(desk, null);
    const jobId = desk.id();
    desk.world.nextTurn = async () => void (await desk.ask('job.cancel', { id: desk.id(), jobId }));
    expect(await desk.ask('ledger.verify', { id: jobId })).toEqual({ outcome: 'cancelled', entries: before.length });
    expect(await pageOf(desk, null)).toEqual(before);
    // Under the same id, because nothing was done under it.
    desk.world.nextTurn = () => Promise.resolve();
    expect(await desk.ask('ledger.verify', { id: jobId })).toMatchObject({ outcome: 'verified', fault: null });
  });

  test('is verified to its end when other work is given up, or this after its end', async () => {
    const { desk } = await busyDesk();
    desk.world.nextTurn = async () => void (await desk.ask('job.cancel', { id: desk.id(), jobId: desk.id() }));
    const jobId = desk.id();
    expect(await desk.ask('ledger.verify', { id: jobId })).toMatchObject({ outcome: 'verified' });
    expect(await desk.ask('job.cancel', { id: desk.id(), jobId })).toEqual({});
  });

  test('is not verified twice at once under one id', async () => {
    const { desk } = await busyDesk();
    const id = desk.id();
    const [first, second] = await Promise.all([desk.send('ledger.verify', { id }), desk.send('ledger.verify', { id })]);
    expect([first, second]).toMatchObject([{ ok: true }, { ok: false, error: { kind: 'busy' } }]);
  });

  test('that somebody has changed with a database tool is found out, and that is written down, too', async () => {
    const { desk } = await busyDesk();
    await desk.look((db) => {
      db.$client.exec('DROP TRIGGER ledger_body_is_never_changed');
      db.$client.exec('UPDATE ledger_body SET text = replace(text, \'"agreed"\', \'"refused"\')');
    });
    expect(await desk.ask('ledger.verify', { id: desk.id() })).toMatchObject({ fault: { code: 'body' } });
    expect((await pageOf(desk, null))[0]?.ja).toContain('異常');
  });

  test('puts right what somebody did to the tables, and everything is as it was', async () => {
    const { desk, customerId } = await busyDesk();
    const see = async () => [
      await desk.ask('customer.get', { customerId }),
      await desk.ask('consent.state', { customerId }),
      await desk.ask('slip.list', { customerId }),
      await desk.ask('notice.list', {}),
      await desk.ask('staff.list', {}),
      await desk.ask('company.get', {}),
    ];
    const before = await see();
    await desk.look((db) => db.$client.exec('DELETE FROM customer; DELETE FROM slip; DELETE FROM decision'));
    expect(await desk.fail('customer.open', { id: desk.id(), customerId })).toEqual({ kind: 'not_found' });
    const checked = await desk.ask('ledger.verify', { id: desk.id() });
    expect(checked).toMatchObject({
      fault: null,
      findings: [rows('customer', 1), rows('decision', 1), rows('slip', 2)],
      customers: [customerId],
    });
    expect(await desk.ask('ledger.status', {})).toMatchObject({ verified: { isWhole: false } });
    expect(await desk.ask('ledger.mend', { id: desk.id() })).toMatchObject({
      outcome: 'mended',
      tables: [
        { name: 'customer', rows: 1 },
        { name: 'decision', rows: 1 },
        { name: 'slip', rows: 2 },
      ],
    });
    expect((await pageOf(desk, null))[0]).toMatchObject({
      kind: 'ledger.mended',
      ja: '台帳と合わない表を、台帳から組み直しました（4行）',
    });
    expect(await see()).toEqual(before);
    expect(await desk.ask('ledger.verify', { id: desk.id() })).toMatchObject({ fault: null, findings: [] });
    expect(await desk.ask('ledger.status', {})).toMatchObject({ verified: { isWhole: true } });
    // This PC is still who it was.
    await desk.signIn(desk.receptionist);
    expect(await desk.ask('session.state', {})).toMatchObject({ deviceLetter: 'A' });
  });
});

describe('taking the ledger out of the house', () => {
  const filter = { from: null, to: null, kinds: [], staffId: null, customerId: null };
  const exportTo = (desk: TestDesk, path: string | null, change: object = {}) => {
    desk.world.answers.push(path);
    return desk.send('audit.export', { id: desk.id(), reason: '監査のため', filter, maxBodies: 0, ...change });
  };

  test('is written down before it happens, with its reason, and the file is there', async () => {
    const { desk } = await busyDesk();
    const path = join(newFolder(), 'audit.zip');
    const result = await exportTo(desk, path);
    expect(result).toMatchObject({ ok: true, value: { outcome: 'saved', bodies: 0, fingerprint: desk.fingerprint } });
    expect(existsSync(path)).toBe(true);
    expect((await pageOf(desk, null))[0]).toMatchObject({ kind: 'audit.exported' });
    expect(desk.world.asked.at(-1)).toEqual({ purpose: 'audit', suggestedName: 'audit-2026-11-22.zip' });
  });

  test('by month is a bundle for each month that is over, in a folder', async () => {
    const { desk } = await busyDesk();
    desk.world.clock.now = Date.parse('2026-12-01T01:00:00.000Z');
    const folder = newFolder();
    desk.world.answers.push(folder);
    const made = await desk.ask('audit.export_months', { id: desk.id(), reason: '監査のため', filter, maxBodies: 0 });
    expect(made).toMatchObject({ outcome: 'saved', files: ['audit-2026-11.zip'], fingerprint: desk.fingerprint });
    expect(readdirSync(folder)).toEqual(['audit-2026-11.zip']);
    expect((await pageOf(desk, null))[0]).toMatchObject({ kind: 'audit.exported' });
  });

  test('is not written down when the person cancels', async () => {
    const { desk } = await busyDesk();
    const before = await pageOf(desk, null);
    expect(await exportTo(desk, null)).toEqual({ ok: true, value: { outcome: 'cancelled' } });
    expect(await pageOf(desk, null)).toEqual(before);
  });

  test('takes no more bodies along than were allowed', async () => {
    const { desk } = await busyDesk();
    const folder = newFolder();
    const failure = { kind: 'conflict', about: 'too_many_bodies' };
    expect(await exportTo(desk, join(folder, 'audit.zip'), { maxBodies: 2 })).toEqual({ ok: false, error: failure });
    expect(readdirSync(folder)).toEqual([]);
    expect(await exportTo(desk, join(folder, 'audit.zip'), { maxBodies: 1_000 })).toMatchObject({
      ok: true,
      value: { outcome: 'saved' },
    });
  });

  test('that could not be written is written down as failed', async () => {
    const { desk } = await busyDesk();
    expect(await exportTo(desk, join(newFolder(), 'gone', 'audit.zip'))).toMatchObject({
      ok: true,
      value: { outcome: 'failed', cause: 'unreadable' },
    });
    expect((await pageOf(desk, null)).slice(0, 2).map((line) => line.kind)).toEqual([
      'audit.export_failed',
      'audit.exported',
    ]);
  });

  test('given up while it was written leaves no file, and in the ledger that it was begun and not finished', async () => {
    const { desk } = await busyDesk();
    const folder = newFolder();
    const jobId = desk.id();
    const during: string[][] = [];
    desk.world.nextTurn = async () => {
      during.push(readdirSync(folder));
      await desk.ask('job.cancel', { id: desk.id(), jobId });
    };
    const given = await exportTo(desk, join(folder, 'audit.zip'), { id: jobId });
    expect(given).toEqual({ ok: true, value: { outcome: 'failed', cause: 'cancelled' } });
    expect(during).toEqual([[expect.stringMatching(/\.part$/)]]);
    expect(readdirSync(folder)).toEqual([]);
    expect((await pageOf(desk, null)).slice(0, 2)).toMatchObject([
      { kind: 'audit.export_failed', ja: '監査記録の書き出しを途中でやめました' },
      { kind: 'audit.exported', entryId: jobId },
    ]);
    desk.world.nextTurn = () => Promise.resolve();
    expect(await desk.ask('ledger.verify', { id: desk.id() })).toMatchObject({ fault: null });
  });

  test('given up while somebody still looks for a place is as if it had not been asked for', async () => {
    const { desk } = await busyDesk();
    const before = await pageOf(desk, null);
    const folder = newFolder();
    const jobId = desk.id();
    const ask = vi.spyOn(desk.world.ports.dialogs, 'askWhereToSave').mockImplementation(async () => {
      await desk.ask('job.cancel', { id: desk.id(), jobId });
      return join(folder, 'audit.zip');
    });
    const given = await exportTo(desk, null, { id: jobId });
    expect(given).toEqual({ ok: true, value: { outcome: 'cancelled' } });
    expect(ask).toHaveBeenCalledOnce();
    expect(readdirSync(folder)).toEqual([]);
    expect(await pageOf(desk, null)).toEqual(before);
  });

  test.each([
    ['a reason', { reason: '' }],
    ['a day that was', { filter: { ...filter, from: '2026-02-30' } }],
    ['a number of bodies', { maxBodies: 100_001 }],
  ])('needs %s', async (_, change) => {
    const desk = await newDesk();
    expect(await exportTo(desk, null, change)).toMatchObject({ ok: false, error: { kind: 'validation' } });
  });
});
