import type { CustomerId } from '../../electron/domain/ids.ts';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loggedLines } from '../support/canaries.ts';
import { canary } from '../support/canary.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';
import { addCar, addCustomer } from './inputs.ts';

async function deskWithCustomer() {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  await addCar(desk, customerId);
  return { desk, customerId };
}

const entries = (desk: TestDesk) =>
  desk.look((db) =>
    db.$client.prepare<[], number>("SELECT count(*) FROM ledger_entry WHERE kind = 'form.printed'").pluck().get(),
  );
const told = async (desk: TestDesk, customerId: CustomerId) =>
  (await desk.ask('customer.history', { customerId })).find(({ kind }) => kind === 'form.printed')?.ja;

describe('a consent form without a name', () => {
  test('is drawn in the words of the notice in force, and leaves nothing in the ledger', async () => {
    const { desk } = await deskWithCustomer();
    await desk.signIn(desk.receptionist);
    expect(await desk.ask('paper_form.issue', { target: 'printer', id: desk.id(), customerId: null })).toEqual({
      outcome: 'printed',
    });
    const [form] = desk.world.forms;
    expect(form).toMatchObject({ noticeId: desk.noticeId, effectiveOn: '2026-11-22', customer: null });
    expect(form?.notice).toEqual(await desk.ask('notice.get', { noticeId: desk.noticeId }));
    expect(JSON.stringify(form)).not.toContain(canary.name);
    expect(await entries(desk)).toBe(0);
  });

  test('is saved under a name that tells of nobody, and seen before', async () => {
    const { desk } = await deskWithCustomer();
    const folder = newFolder();
    desk.world.answers.push(join(folder, 'form.pdf'));
    expect(await desk.ask('paper_form.issue', { target: 'file', id: desk.id(), customerId: null })).toEqual({
      outcome: 'saved',
      path: join(folder, 'form.pdf'),
    });
    expect(desk.world.asked.at(-1)).toEqual({ purpose: 'paper_form', suggestedName: 'consent-form-v1.pdf' });
    expect(readdirSync(folder)).toEqual(['form.pdf']);
    const { documentId } = await desk.ask('paper_form.preview', { customerId: null });
    expect(desk.world.offered.get(documentId)?.mediaType).toBe('application/pdf');
  });
});

describe('a consent form with a name', () => {
  test('bears name and cars and nothing else of the customer, and stands in their history', async () => {
    const { desk, customerId } = await deskWithCustomer();
    await desk.ask('paper_form.preview', { customerId });
    expect(await entries(desk)).toBe(0);
    expect(await desk.ask('paper_form.issue', { target: 'printer', id: desk.id(), customerId })).toEqual({
      outcome: 'printed',
    });
    const form = desk.world.forms.at(-1);
    const vehicles = [{ plate: canary.plate, carName: 'アルト', vinLast4: canary.vin.slice(-4) }];
    expect(form?.customer).toEqual({ customerName: canary.name, customerKind: 'person', vehicles });
    for (const secret of [canary.phone, canary.email, canary.address, canary.vin])
      expect(JSON.stringify(form)).not.toContain(secret);
    expect(await told(desk, customerId)).toBe('記入用の同意書（通知 第1版）を印刷しました');
    expect(loggedLines().join('\n')).not.toContain(canary.name);
  });

  test('is printed once, however often the same command arrives, and once is recorded once', async () => {
    const { desk, customerId } = await deskWithCustomer();
    const input = { id: desk.id(), customerId, target: 'printer' } as const;
    for (let times = 0; times < 2; times += 1)
      expect(await desk.ask('paper_form.issue', input)).toEqual({ outcome: 'printed' });
    expect(desk.world.forms).toHaveLength(1);
    expect(await entries(desk)).toBe(1);
    for (const other of [
      { ...input, customerId: await addCustomer(desk) },
      { ...input, customerId: null },
    ])
      expect(await desk.fail('paper_form.issue', other)).toEqual({ kind: 'conflict', about: 'id_used' });
    expect(await desk.fail('paper_form.issue', { ...input, target: 'file' })).toEqual({
      kind: 'conflict',
      about: 'id_used',
    });
  });

  test('that did not come about is nowhere recorded as printed', async () => {
    const { desk, customerId } = await deskWithCustomer();
    const { draw } = desk.world;
    desk.world.draw = () => Promise.reject(new Error('no'));
    const failed = { outcome: 'failed', cause: 'not_drawn' };
    expect(await desk.ask('paper_form.issue', { target: 'printer', id: desk.id(), customerId })).toEqual(failed);
    const path = join(newFolder(), 'form.pdf');
    desk.world.answers.push(path, null, join(newFolder(), 'gone', 'form.pdf'));
    expect(await desk.ask('paper_form.issue', { target: 'file', id: desk.id(), customerId })).toEqual(failed);
    expect(existsSync(path)).toBe(false);
    await desk.ask('customer.open', { id: desk.id(), customerId });
    expect(await desk.fail('paper_form.preview', { customerId })).toEqual({ kind: 'busy' });
    desk.world.draw = draw;
    expect(await desk.ask('paper_form.issue', { target: 'file', id: desk.id(), customerId })).toEqual({
      outcome: 'cancelled',
    });
    expect(await desk.ask('paper_form.issue', { target: 'file', id: desk.id(), customerId })).toEqual({
      outcome: 'failed',
      cause: 'unreadable',
    });
    expect(await entries(desk)).toBe(0);
  });

  test('of nobody is not found', async () => {
    const { desk } = await deskWithCustomer();
    const customerId = desk.id();
    expect(await desk.fail('paper_form.preview', { customerId })).toEqual({ kind: 'no_visit' });
    for (const target of ['printer', 'file'])
      expect(await desk.fail('paper_form.issue', { id: desk.id(), customerId, target })).toEqual({ kind: 'not_found' });
  });
});

test('follows the notice: from its day on the new version, and before any holds there is no form', async () => {
  const { desk } = await deskWithCustomer();
  const first = await desk.ask('notice.get', { noticeId: desk.noticeId });
  const { noticeId } = await desk.ask('notice.draft', { id: desk.id(), notice: { ...first, version: 2 } });
  await desk.ask('notice.adopt', { id: desk.id(), noticeId, effectiveOn: '2026-12-01' });
  await desk.ask('paper_form.preview', { customerId: null });
  desk.world.clock.now = Date.parse('2026-11-30T15:00:00.000Z');
  await desk.ask('paper_form.preview', { customerId: null });
  expect(desk.world.forms.map((form) => form.notice.version)).toEqual([1, 2]);
  desk.world.clock.now = Date.parse('2026-11-21T00:00:00.000Z');
  expect(await desk.fail('paper_form.preview', { customerId: null })).toEqual({
    kind: 'conflict',
    about: 'notice_not_adopted',
  });
});
