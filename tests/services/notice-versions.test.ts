import { type EntryId, type NoticeId, trustedId } from '../../electron/domain/ids.ts';
import { describe, expect, test } from 'vitest';
import type { Output } from '../../electron/contract/table.ts';
import { checkBody } from '../../electron/domain/entries/index.ts';
import { fitDraft } from '../../electron/domain/notice/drafting/fit-draft.ts';
import { draftFrom, noticeFrom, type NoticeDraft } from '../../electron/domain/notice/drafting/notice-draft.ts';
import type { Notice } from '../../electron/domain/notice/notice.ts';
import { inForceOn } from '../../electron/domain/notice/timeline.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import { keepDocument } from '../support/keep-document.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { addCustomer, answerTo, consentOf, stopOf } from './inputs.ts';

const today = '2026-11-22';
const party = { name: '株式会社上山オート', address: '山形県上山市高松字北谷地300-2', representative: '齋藤 利孝' };

type Change = (draft: NoticeDraft) => Partial<NoticeDraft>;

/** The next version, with this change to the first one. */
async function nextOf(desk: TestDesk, change: Change, version = 2): Promise<Notice> {
  const draft = draftFrom(await desk.ask('notice.get', { noticeId: desk.noticeId }));
  return noticeFrom(fitDraft(draft, { ...draft, ...change(draft) }), version);
}

async function draftNext(desk: TestDesk, change: Change, version = 2): Promise<NoticeId> {
  const { noticeId } = await desk.ask('notice.draft', {
    id: desk.id(),
    notice: await nextOf(desk, change, version),
  });
  return noticeId;
}

async function adoptNext(desk: TestDesk, change: Change): Promise<NoticeId> {
  const noticeId = await draftNext(desk, change);
  await desk.ask('notice.adopt', { id: desk.id(), noticeId, effectiveOn: today });
  return noticeId;
}

const adopt = (desk: TestDesk, noticeId: NoticeId, effectiveOn: string) =>
  desk.send('notice.adopt', { id: desk.id(), noticeId, effectiveOn });

/** Somebody answers for the data, and more is shared of the customer. */
const moreItems: Change = ({ itemGroups }) => ({
  responsibleParty: party,
  itemGroups: itemGroups.map((group) =>
    group.code === 'customer' ? { ...group, items: [...group.items, { code: 'n1', label: '勤務先' }] } : group,
  ),
});

/** A third purpose. */
const morePurposes: Change = ({ purposes }) => ({
  purposes: [
    ...purposes,
    { code: 'n2', label: '保険のご案内', shortLabel: '保険', sentence: '保険をご案内します。', isAdvertising: true },
  ],
});

const conflict = (about: string) => ({ ok: false, error: { kind: 'conflict', about } });
const dateFault = (code: string) => ({
  ok: false,
  error: { kind: 'validation', fields: [{ path: 'effectiveOn', code }] },
});

describe('versions', () => {
  test('two managers write the next one; who adopts first has it, and the other is told', async () => {
    const desk = await newDesk();
    const first = await draftNext(desk, morePurposes);
    const second = await draftNext(desk, moreItems);
    expect(await adopt(desk, second, today)).toEqual({ ok: true, value: {} });
    expect(await adopt(desk, first, today)).toEqual(conflict('version_taken'));
    const late = await nextOf(desk, morePurposes);
    expect(await desk.fail('notice.draft', { id: desk.id(), notice: late })).toEqual(conflict('version_taken').error);
    await draftNext(desk, morePurposes, 3);
    const rows = await desk.ask('notice.list', {});
    expect(rows.map((row) => `${String(row.version)} ${String(row === inForceOn(rows, today))}`)).toEqual([
      '3 false',
      '2 true',
      '2 false',
      '1 false',
    ]);
  });

  test.each([1, 3, 9999])('a draft is of the next number and not of %i', async (version) => {
    const desk = await newDesk();
    const notice = await nextOf(desk, morePurposes, version);
    expect(await desk.fail('notice.draft', { id: desk.id(), notice })).toEqual(conflict('version_taken').error);
    expect(await desk.ask('notice.list', {})).toHaveLength(1);
  });

  test('the same words are registered twice and are one draft', async () => {
    const desk = await newDesk();
    expect(await draftNext(desk, morePurposes)).toBe(await draftNext(desk, morePurposes));
    expect(await desk.ask('notice.list', {})).toHaveLength(2);
  });

  test('hold from no past day, from none before the version before, and from none that is a slip of the key', async () => {
    const desk = await newDesk();
    const second = await draftNext(desk, morePurposes);
    expect(await adopt(desk, second, '2026-11-21')).toEqual(dateFault('in_past'));
    expect(await adopt(desk, second, '2206-11-22')).toEqual({
      ok: false,
      error: expect.objectContaining({ kind: 'validation' }),
    });
    expect(await adopt(desk, second, '2028-11-22')).toEqual(dateFault('too_far'));
    expect(await adopt(desk, second, '2026-12-01')).toEqual({ ok: true, value: {} });
    const third = await draftNext(desk, moreItems, 3);
    expect(await adopt(desk, third, '2026-11-30')).toEqual(dateFault('before_last'));
    expect(await desk.ask('ledger.verify', { id: desk.id() })).toMatchObject({ fault: null });
  });

  test('with 10 MB in a field, or an invisible letter, are refused and nothing is recorded', async () => {
    const desk = await newDesk();
    const notice = await nextOf(desk, morePurposes);
    for (const title of ['あ'.repeat(10_000_000), 'お知らせ\u202e', 'お知らせ\u0000', 'お知らせ\n', '']) {
      expect(await desk.fail('notice.draft', { id: desk.id(), notice: { ...notice, title } })).toMatchObject({
        kind: 'validation',
        fields: [{ path: 'notice.title' }],
      });
    }
    expect(await desk.ask('notice.list', {})).toHaveLength(1);
  });

  test('are written, weighed and adopted by managers alone, parked drafts too', async () => {
    const desk = await newDesk();
    const notice = await nextOf(desk, morePurposes);
    const noticeId = await draftNext(desk, morePurposes);
    const parked = { id: desk.id(), form: 'notice', customerId: null, text: '{}', isOnScreen: false };
    await desk.ask('draft.park', { ...parked, form: 'notice' });
    await desk.signIn(desk.receptionist);
    const forbidden = { kind: 'forbidden' };
    expect(await desk.fail('notice.draft', { id: desk.id(), notice })).toEqual(forbidden);
    expect(await desk.fail('notice.adopt', { id: desk.id(), noticeId, effectiveOn: today })).toEqual(forbidden);
    expect(await desk.fail('notice.effects', { noticeId })).toEqual(forbidden);
    expect(await desk.ask('draft.list', {})).toEqual([]);
    expect(await desk.fail('draft.get', { draftId: parked.id, customerId: null })).toEqual(forbidden);
    expect(await desk.fail('draft.drop', { id: desk.id(), draftId: parked.id })).toEqual(forbidden);
    expect(await desk.fail('draft.park', { ...parked, id: desk.id() })).toEqual(forbidden);
    await desk.signIn(desk.manager);
    expect(await desk.ask('draft.list', {})).toMatchObject([{ form: 'notice' }]);
  });
});

/** A customer who has agreed to everything and one who has stopped everything, under the first version. */
async function shop() {
  const desk = await newDesk();
  const { scopes } = await desk.ask('notice.get', { noticeId: desk.noticeId });
  const all = scopes.map(({ scope }) => scope);
  const agreed = await addCustomer(desk);
  const stopped = await addCustomer(desk);
  await desk.ask(
    'consent.record',
    consentOf(
      desk,
      agreed,
      all.map((scope) => answerTo(scope, 'agreed')),
    ),
  );
  await desk.ask('consent.stop', stopOf(desk, stopped, all));
  return { desk, agreed, stopped, all };
}

const customerShares: ScopeText[] = ['share:lotas:customer', 'share:broadleaf:customer'];

const outdatedOf = (states: Output<'consent.state'>) =>
  states.filter(({ isOutdated }) => isOutdated).map(({ scope }) => scope);

describe('a new version that asks for more', () => {
  test('is weighed before it is adopted', async () => {
    const { desk } = await shop();
    const noticeId = await draftNext(desk, (draft) => ({
      ...moreItems(draft),
      ...morePurposes(draft),
      partners: draft.partners.slice(1),
    }));
    expect(await desk.ask('notice.effects', { noticeId })).toEqual({
      unshown: 2,
      outdated: [{ scope: 'share:broadleaf:customer', count: 1 }],
      added: ['post', 'phone', 'fax', 'email', 'sms', 'line_friend', 'phone_notification', 'visit'].map(
        (channel) => `use:n2:${channel}`,
      ),
      removed: ['share:lotas:customer', 'share:lotas:vehicle', 'share:lotas:work', 'recall:lotas'],
    });
    expect(await desk.ask('notice.effects', { noticeId: desk.noticeId })).toMatchObject({
      outdated: [],
      added: [],
      removed: [],
    });
  });

  test('makes 再確認要 of what was agreed to less, and leaves every stop a stop', async () => {
    const { desk, agreed, stopped } = await shop();
    const states = () => desk.ask('consent.state', { customerId: agreed });
    expect(outdatedOf(await states())).toEqual([]);
    const noticeId = await adoptNext(desk, moreItems);
    expect(new Set(outdatedOf(await states()))).toEqual(new Set(customerShares));
    expect(
      (await desk.ask('consent.state', { customerId: stopped })).every(
        (row) => row.answer === 'refused' && !row.isOutdated,
      ),
    ).toBe(true);

    const [lotas] = customerShares;
    const heads = (await states()).find(({ scope }) => scope === lotas)?.heads ?? [];
    const again = consentOf(desk, agreed, [answerTo(lotas ?? 'recall:lotas', 'agreed', { heads })], { noticeId });
    await desk.ask('consent.record', again);
    expect(outdatedOf(await states())).toEqual(['share:broadleaf:customer']);
  });

  test('shares nothing more with anybody who agreed to less, and says why', async () => {
    const { desk, agreed } = await shop();
    const noticeId = await adoptNext(desk, moreItems);
    const reasons = async (scope: ScopeText) =>
      (await desk.ask('sharing.summary', {}))?.targets.find((target) => target.scope === scope)?.reasons;
    expect(await reasons('share:lotas:customer')).toEqual(
      expect.arrayContaining([
        { why: 'notice_not_shown', count: 1 },
        { why: 'refused', count: 1 },
      ]),
    );
    await desk.ask('consent.record', consentOf(desk, agreed, [answerTo('use:offers:post', 'refused')], { noticeId }));
    expect(await reasons('share:lotas:customer')).toEqual(
      expect.arrayContaining([
        { why: 'outdated', count: 1 },
        { why: 'refused', count: 1 },
      ]),
    );
    expect(await reasons('recall:lotas')).toEqual(expect.arrayContaining([{ why: 'agreed', count: 1 }]));
    const listed = await desk.ask('sharing.customers', { scope: 'share:lotas:customer', why: 'outdated', after: null });
    expect(listed.customers.map(({ customerId }) => customerId)).toEqual([agreed]);
  });

  test('is asked at the counter with its new questions, and the slip says what must be asked again', async () => {
    const { desk, agreed } = await shop();
    const noticeId = await adoptNext(desk, (draft) => ({ ...moreItems(draft), ...morePurposes(draft) }));
    await desk.ask('counter.begin', {
      id: desk.id(),
      customerId: agreed,
      noticeId,
      givenBy: { who: 'self' },
      mayReinstate: false,
    });
    const page = await desk.ask('counter.page', {});
    expect(page.notice.questions.some(({ scopes }) => scopes.includes('use:n2:post'))).toBe(true);
    expect(page.notice.questions.filter(({ body }) => body.includes('勤務先'))).toHaveLength(2);
    expect(new Set(outdatedOf(page.states))).toEqual(new Set(customerShares));
    const evidence = { kind: 'none' as const, reason: 'unsigned' as const };
    const { entryId } = await desk.ask('counter.record', {
      id: desk.id(),
      decisions: [answerTo('use:n2:post', 'agreed')],
      evidence,
      wordings: ['ordinary'],
    });
    await desk.ask('counter.end', { id: desk.id(), password: desk.manager.password });
    const text = await desk.look((db) =>
      db.$client
        .prepare('SELECT text FROM ledger_body JOIN ledger_entry USING (seq) WHERE id = ?')
        .pluck()
        .get(entryId),
    );
    const { slip } = checkBody('consent.recorded', JSON.parse(String(text)));
    const marked = slip.states.filter(({ state }) => state === 'outdated');
    expect(new Set(marked.map(({ scope }) => scope))).toEqual(new Set(customerShares));
  });

  test('never reaches a choice that the agreed version did not have: it is 未確認', async () => {
    const { desk, agreed } = await shop();
    await adoptNext(desk, morePurposes);
    const states = await desk.ask('consent.state', { customerId: agreed });
    expect(states.some(({ scope }) => scope.startsWith('use:n2:'))).toBe(false);
  });
});

describe('the documents that were kept', () => {
  test('are listed and opened, each as what it is', async () => {
    const desk = await newDesk();
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n%%EOF\n');
    await keepDocument(desk, Buffer.from([0x8c, 0xc2, 0x90, 0x6c, 0x8f, 0xee, 0x95, 0xf1]));
    await keepDocument(desk, pdf);
    const [second, first, ...others] = await desk.ask('notice.documents', {});
    expect(others).toEqual([]);
    expect([first?.mediaType, second?.mediaType]).toEqual(['text/plain', 'application/pdf']);
    expect(second).toMatchObject({ length: pdf.length, keptBy: desk.manager.label });
    const opened = async (entryId: EntryId = trustedId('')) => {
      const { documentId, mediaType } = await desk.ask('notice.open_document', { entryId });
      return { mediaType, bytes: Buffer.from(desk.world.offered.get(documentId)?.bytes ?? []).toString() };
    };
    expect(await opened(first?.entryId)).toEqual({ mediaType: 'text/plain', bytes: '個人情報' });
    expect(await opened(second?.entryId)).toEqual({ mediaType: 'application/pdf', bytes: pdf.toString() });
    expect(await desk.fail('notice.open_document', { entryId: desk.id() })).toEqual({ kind: 'not_found' });
  });
});
