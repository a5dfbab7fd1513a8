import type { Showing } from '../../electron/domain/consent/showing.ts';
import { trustedId, type CustomerId } from '../../electron/domain/ids.ts';
import { createPublicKey, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readJson, repository } from '../../build/repository.ts';
import { sha256 } from '../../db/hash.ts';
import type { Input } from '../../electron/contract/table.ts';
import {
  consentRecordFileSchema,
  publishedSchema,
  type ConsentRecord,
} from '../../electron/domain/consent-record/record-schema.ts';
import { proofSheetSchema } from '../../electron/domain/printable/proof-sheet.ts';
import { readHeader } from '../../electron/domain/ledger/header.ts';
import { canary, canaryMarks } from '../support/canary.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';
import { addCar, addCustomer, agentOf, answerTo, consentOf, stopOf } from './inputs.ts';

const published = z
  .record(z.string(), z.unknown())
  .parse(readJson(join(repository, 'electron/domain/consent-record/consent-record.schema.json')));

/** Another program's reading of the published schema. Every format there has its pattern beside it. */
const isRecord = new Ajv2020({ validateFormats: false }).compile(published);

type Command = Input<'consent.export'>;

function exportOf(desk: TestDesk, customerId: CustomerId, change: Partial<Command> = {}): Command {
  return { id: desk.id(), customerId, form: 'record', reason: 'ご本人のお求めにより', ...change };
}

/** Exports and reads what was written. */
async function exported(desk: TestDesk, customerId: CustomerId, change: Partial<Command> = {}) {
  const path = join(newFolder(), 'record.json');
  desk.world.answers.push(path);
  const command = exportOf(desk, customerId, change);
  const answer = await desk.ask('consent.export', command);
  const text = readFileSync(path, 'utf8');
  const file = consentRecordFileSchema.parse(JSON.parse(text));
  return { command, answer, text, file, record: file.consent_record };
}

/** A customer who agreed to two things, stopped one on the telephone, and was once written down wrongly. */
async function deskWithStory() {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  await addCar(desk, customerId);
  const givenBy = await agentOf(desk, customerId);
  const agreed = await desk.ask(
    'consent.record',
    consentOf(desk, customerId, [answerTo('use:offers:email', 'agreed'), answerTo('share:lotas:vehicle', 'agreed')], {
      evidence: { kind: 'paper', binder: '同意書 R8-014' },
    }),
  );
  const wrong = await desk.ask(
    'consent.record',
    consentOf(desk, customerId, [answerTo('recall:lotas', 'refused')], {
      givenBy,
    }),
  );
  const voidId = desk.id();
  await desk.ask('consent.void', { id: voidId, customerId, voidedId: wrong.entryId, reason: '別の方の分' });
  const stopped = await desk.ask('consent.stop', stopOf(desk, customerId, ['use:offers:email']));
  return { desk, customerId, agreed, wrong, voidId, stopped };
}

const exportEntries = async (desk: TestDesk, customerId: CustomerId) =>
  (await desk.ask('customer.history', { customerId })).filter(({ kind }) => kind.startsWith('consent.export'));

describe('the published schema', () => {
  test('is the one that the program keeps to (npm run schema writes it)', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(publishedSchema())));
  });

  test('is kept by a record, as another program reads it', async () => {
    const { desk, customerId } = await deskWithStory();
    const { file } = await exported(desk, customerId);
    expect(isRecord(file), JSON.stringify(isRecord.errors)).toBe(true);
  });

  test('is kept where a paper names a day and no hour: the record then names none either', async () => {
    const { desk, customerId } = await deskWithStory();
    const occurred = '2026-11-19T15:00:00.000Z';
    await desk.ask('consent.stop', stopOf(desk, customerId, ['use:offers:sms'], { method: 'paper', occurred }));
    const { file, record } = await exported(desk, customerId);
    expect(isRecord(file), JSON.stringify(isRecord.errors)).toBe(true);
    expect(record.events.at(-1)).toMatchObject({ occurred_at: '2026-11-20', collection_method: 'paper' });
    expect(record.purposes.find(({ scope }) => scope === 'use:offers:sms')?.decided_at).toBe('2026-11-20');
  });

  test('is kept by the record of somebody who was never asked', async () => {
    const desk = await newDesk();
    const { file, record } = await exported(desk, await addCustomer(desk));
    expect(isRecord(file), JSON.stringify(isRecord.errors)).toBe(true);
    expect(record.events).toEqual([]);
    expect(new Set(record.purposes.map(({ state }) => state))).toEqual(new Set(['unasked']));
  });

  test.each<[string, (record: ConsentRecord) => object]>([
    ['an answer that is none', (record) => ({ purposes: [{ ...record.purposes[0], state: 'yes' }] })],
    ['a scope that is none', (record) => ({ purposes: [{ ...record.purposes[0], scope: 'all' }] })],
    ['a hash that is none', (record) => ({ privacy_notices: [{ ...record.privacy_notices[0], notice_id: 'abc' }] })],
    ['a day that is none', () => ({ created_at: '2026-02-30T00:00:00.000Z' })],
    ['a field that nobody knows', () => ({ name: '金糸雀' })],
    ['another version', () => ({ schema_version: '1.0' })],
  ])('refuses %s', async (_, change) => {
    const { desk, customerId } = await deskWithStory();
    const { file, record } = await exported(desk, customerId);
    expect(isRecord({ ...file, consent_record: { ...record, ...change(record) } })).toBe(false);
  });
});

describe('a record', () => {
  test('tells everything that was said, in order, with by whom, how and what proves it', async () => {
    const { desk, customerId, agreed, wrong, voidId, stopped } = await deskWithStory();
    const { record, command } = await exported(desk, customerId);
    expect(record).toMatchObject({ record_id: command.id, pii_principal_id: customerId, is_fictional: false });
    const operator = { id: desk.manager.staffId, name: desk.manager.label };
    expect(record.events).toMatchObject([
      {
        event_type: 'decision',
        event_id: agreed.entryId,
        notice_id: desk.noticeId,
        collection_method: 'counter',
        given_by: { who: 'self' },
        evidence: { kind: 'paper', binder: '同意書 R8-014' },
        decisions: [
          { scope: 'use:offers:email', answer: 'agreed', replaces: [] },
          { scope: 'share:lotas:vehicle', answer: 'agreed', replaces: [] },
        ],
        receipt: { consent_receipt_id: agreed.receiptNo, code: agreed.code },
        voided_by: null,
        operator,
        shop: '本社工場',
      },
      { event_type: 'decision', event_id: wrong.entryId, given_by: { who: 'agent' }, voided_by: voidId },
      { event_type: 'void', event_id: voidId, voids: wrong.entryId, reason: '別の方の分' },
      {
        event_type: 'decision',
        event_id: stopped.entryId,
        notice_id: null,
        collection_method: 'phone',
        evidence: { kind: 'none', reason: 'by_phone' },
        decisions: [{ scope: 'use:offers:email', answer: 'withdrawn', replaces: [agreed.entryId] }],
      },
    ]);
  });

  test('tells the present state of every scope: a stop is a stop, what was voided or never asked is no answer', async () => {
    const { desk, customerId } = await deskWithStory();
    const { record } = await exported(desk, customerId);
    const states = new Map(record.purposes.map((purpose) => [purpose.scope, purpose]));
    expect(states.get('use:offers:email')).toMatchObject({
      labels: ['商品・サービス・催し', 'メール'],
      state: 'withdrawn',
      processing_method: 'own_use',
      channel: 'メール',
      third_party_name: null,
      lawful_basis: 'consent',
    });
    expect(states.get('share:lotas:vehicle')).toMatchObject({
      state: 'agreed',
      processing_method: 'joint_use',
      third_party_name: '全日本ロータス同友会・株式会社ロータス',
      pii_information: expect.arrayContaining(['走行距離']),
    });
    expect(states.get('recall:lotas')).toMatchObject({ state: 'unasked', decided_at: null });
    const notice = await desk.ask('notice.get', { noticeId: desk.noticeId });
    expect(record.purposes.map(({ scope }) => scope)).toEqual(notice.scopes.map(({ scope }) => scope));
  });

  test('tells what was shown by an act apart from what lends its words', async () => {
    const { desk, customerId, agreed } = await deskWithStory();
    const notice = await desk.ask('notice.get', { noticeId: desk.noticeId });
    const next = await desk.ask('notice.draft', { id: desk.id(), notice: { ...notice, version: 2, title: '第二版' } });
    const { today } = await desk.ask('home.day', {});
    await desk.ask('notice.adopt', { id: desk.id(), noticeId: next.noticeId, effectiveOn: today });
    const before = (await exported(desk, customerId)).record;
    // Of the two that were shown one was entered in error; the version in force was shown to nobody.
    expect(before.notices_shown).toMatchObject([
      { notice_id: desk.noticeId, event_id: agreed.entryId, how: 'read_aloud', seconds: 40, compared_with: null },
    ]);
    expect(before.notices_worded).toEqual([next.noticeId, desk.noticeId]);
    const shown: Showing = { how: 'screen', seconds: 20, comparedWith: desk.noticeId, wordings: ['ordinary'] };
    const id = desk.id();
    await desk.ask('consent.show_notice', { id, customerId, noticeId: next.noticeId, shown });
    const { file, record } = await exported(desk, customerId);
    expect(isRecord(file), JSON.stringify(isRecord.errors)).toBe(true);
    expect(record.events.at(-1)).toMatchObject({ event_type: 'showing', event_id: id, notice_id: next.noticeId });
    expect(record.notices_shown).toMatchObject([
      { notice_id: desk.noticeId },
      { notice_id: next.noticeId, event_id: id, how: 'screen', seconds: 20, compared_with: desk.noticeId },
    ]);
  });

  test('holds the very words that were shown, under the digest that the decisions name', async () => {
    const { desk, customerId } = await deskWithStory();
    const { record } = await exported(desk, customerId);
    expect(record.privacy_notices.map(({ notice_id }) => notice_id)).toEqual([desk.noticeId]);
    for (const { notice_id, text } of record.privacy_notices) expect(sha256(text)).toBe(notice_id);
  });

  test('can be checked against the ledger: each hash is that of its header, each place is its own', async () => {
    const { desk, customerId } = await deskWithStory();
    const { record, command } = await exported(desk, customerId);
    const places = [...record.events.map(({ integrity }) => integrity), record.exported.integrity];
    for (const { header, sha256: hash } of places) expect(sha256(header)).toBe(hash);
    const headers = places.map(({ header }) => readHeader(header));
    expect(headers.map((header) => header?.n)).toEqual(places.map(({ n }) => n));
    expect(headers.map((header) => header?.id)).toEqual([...record.events.map((event) => event.event_id), command.id]);
    expect(new Set(places.map(({ device }) => device))).toEqual(new Set(['HA']));
    expect(headers.slice(1, 4).map((header) => header?.prev)).toEqual(
      places.slice(0, 3).map(({ sha256: hash }) => hash),
    );
  });

  test('is signed by this PC: a changed answer does not pass', async () => {
    const { desk, customerId } = await deskWithStory();
    const { file, text, answer } = await exported(desk, customerId);
    // As it lies in the file, whatever our own schema makes of it.
    const { consent_record: signed } = z.object({ consent_record: z.looseObject({}) }).parse(JSON.parse(text));
    const { public_key, fingerprint, value } = file.signature;
    const key = createPublicKey({ key: Buffer.from(public_key, 'base64'), format: 'der', type: 'spki' });
    const isSigned = (record: object) =>
      verify(null, Buffer.from(JSON.stringify(record)), key, Buffer.from(value, 'base64'));
    expect(isSigned(signed)).toBe(true);
    expect(isSigned({ ...signed, is_fictional: true })).toBe(false);
    expect(fingerprint).toBe(desk.fingerprint);
    expect(answer).toEqual({ outcome: 'saved', path: expect.stringMatching(/\.json$/), events: 4, fingerprint });
  });

  test('names nobody: no name, address, number or car of the customer is in it', async () => {
    const { desk, customerId } = await deskWithStory();
    const { text } = await exported(desk, customerId);
    expect(canaryMarks.length).toBeGreaterThan(3);
    expect(canaryMarks.filter((mark) => text.includes(mark))).toEqual([]);
  });

  test('of one customer says nothing of another', async () => {
    const { desk, customerId } = await deskWithStory();
    const other = await addCustomer(desk);
    await desk.ask('consent.record', consentOf(desk, other, [answerTo('use:offers:sms', 'agreed')]));
    const { text, record } = await exported(desk, customerId);
    expect(text).not.toContain(other);
    expect(record.events).toHaveLength(4);
  });

  test('made again holds the same and its own number', async () => {
    const { desk, customerId } = await deskWithStory();
    const first = await exported(desk, customerId);
    const second = await exported(desk, customerId);
    expect(second.record.events).toEqual(first.record.events);
    expect(second.record.record_id).not.toBe(first.record.record_id);
  });
});

describe('taking a record out of the house', () => {
  test('is an entry of the ledger with the reason, and the file says nothing of anybody in its name', async () => {
    const { desk, customerId } = await deskWithStory();
    await exported(desk, customerId);
    expect(desk.world.asked.at(-1)).toEqual({
      purpose: 'consent_record',
      suggestedName: 'consent-record-2026-11-22.json',
    });
    const [entry, ...rest] = await exportEntries(desk, customerId);
    expect(rest).toEqual([]);
    expect(entry?.ja).toContain('ご本人のお求めにより');
    expect(entry?.staffLabel).toBe(desk.manager.label);
  });

  test('that the person gives up leaves nothing behind', async () => {
    const { desk, customerId } = await deskWithStory();
    desk.world.answers.push(null);
    expect(await desk.ask('consent.export', exportOf(desk, customerId))).toEqual({ outcome: 'cancelled' });
    expect(await exportEntries(desk, customerId)).toEqual([]);
  });

  test('that the disk refuses is written down as failed, and no half of it lies there', async () => {
    const { desk, customerId } = await deskWithStory();
    const path = join(newFolder(), 'gone', 'record.json');
    desk.world.answers.push(path);
    expect(await desk.ask('consent.export', exportOf(desk, customerId))).toEqual({
      outcome: 'failed',
      cause: 'unreadable',
    });
    expect(existsSync(path)).toBe(false);
    expect((await exportEntries(desk, customerId)).map(({ kind }) => kind)).toEqual([
      'consent.export_failed',
      'consent.exported',
    ]);
  });

  test('is not done twice for one command', async () => {
    const { desk, customerId } = await deskWithStory();
    const { command } = await exported(desk, customerId);
    expect(await desk.fail('consent.export', command)).toEqual({ kind: 'conflict', about: 'id_used' });
    expect(await exportEntries(desk, customerId)).toHaveLength(1);
  });

  test('needs a reason and somebody whom it is about', async () => {
    const { desk, customerId } = await deskWithStory();
    expect(await desk.fail('consent.export', exportOf(desk, customerId, { reason: '　' }))).toMatchObject({
      kind: 'validation',
    });
    const nobody = trustedId('019a0000-0000-7000-8000-00000000bbbb');
    expect(await desk.fail('consent.export', exportOf(desk, nobody))).toEqual({ kind: 'not_found' });
    expect(desk.world.asked).toEqual([]);
  });
});

const sheetOf = (desk: TestDesk, customerId: CustomerId) => exportOf(desk, customerId, { form: 'proof_sheet' });

describe('the proof sheet', () => {
  test('is drawn from the same record, names the customer, and is saved under a name without anybody in it', async () => {
    const { desk, customerId } = await deskWithStory();
    const path = join(newFolder(), 'proof.pdf');
    desk.world.answers.push(path);
    const command = sheetOf(desk, customerId);
    expect(await desk.ask('consent.export', command)).toMatchObject({ outcome: 'saved', events: 4 });
    expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7 drawn');
    expect(desk.world.asked.at(-1)).toEqual({ purpose: 'proof_sheet', suggestedName: 'consent-proof-2026-11-22.pdf' });
    const [sheet] = desk.world.proofs;
    expect(proofSheetSchema.safeParse(sheet).success).toBe(true);
    expect(sheet).toMatchObject({ customerName: canary.name, customerKind: 'person', fingerprint: desk.fingerprint });
    const { record } = await exported(desk, customerId);
    expect(sheet?.record.events).toEqual(record.events);
    expect(sheet?.record.record_id).toBe(command.id);
  });

  test('that could not be drawn is written down as failed, and no file is there', async () => {
    const { desk, customerId } = await deskWithStory();
    const path = join(newFolder(), 'proof.pdf');
    desk.world.answers.push(path);
    desk.world.draw = () => Promise.reject(new Error(`no page for ${canary.name}`));
    const answer = await desk.ask('consent.export', sheetOf(desk, customerId));
    expect(answer).toEqual({ outcome: 'failed', cause: 'not_drawn' });
    expect(existsSync(path)).toBe(false);
    expect((await exportEntries(desk, customerId)).map(({ kind }) => kind)).toEqual([
      'consent.export_failed',
      'consent.exported',
    ]);
  });
});
