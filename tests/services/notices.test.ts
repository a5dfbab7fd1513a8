import { type NoticeId, trustedId } from '../../electron/domain/ids.ts';
import { describe, expect, test } from 'vitest';
import { sha256, sha256OfBytes } from '../../db/hash.ts';
import { noticeText } from '../../electron/domain/notice/notice.ts';
import { maxPublishedDocumentBytes } from '../../electron/domain/notice/published-document.ts';
import { keepDocument } from '../support/keep-document.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';

async function deskWithSecondNotice() {
  const desk = await newDesk();
  const first = await desk.ask('notice.get', { noticeId: desk.noticeId });
  const notice = { ...first, version: 2, title: '個人情報の取扱いについて（改訂）' };
  const { noticeId } = await desk.ask('notice.draft', { id: desk.id(), notice });
  return { desk, notice, noticeId };
}

const adopt = (desk: TestDesk, noticeId: NoticeId, effectiveOn: string) =>
  desk.send('notice.adopt', { id: desk.id(), noticeId, effectiveOn });
const inForce = async (desk: TestDesk) => (await desk.ask('notice.unshown', { after: null })).version;

describe('a notice', () => {
  test('is drafted under the hash of its words, and binds nobody until it is adopted', async () => {
    const { desk, notice, noticeId } = await deskWithSecondNotice();
    expect(noticeId).toBe(sha256(noticeText(notice)));
    expect(await desk.ask('notice.get', { noticeId })).toEqual(notice);
    const row = { draftedAt: expect.stringMatching(/^2026-/), draftedBy: desk.manager.label };
    expect(await desk.ask('notice.list', {})).toEqual([
      { ...row, noticeId, version: 2, effectiveOn: null },
      { ...row, noticeId: desk.noticeId, version: 1, effectiveOn: '2026-11-22' },
    ]);
  });

  test('holds from the day that the manager says, in Tokyo', async () => {
    const { desk, noticeId } = await deskWithSecondNotice();
    expect(await adopt(desk, noticeId, '2026-12-01')).toEqual({ ok: true, value: {} });
    expect(await inForce(desk)).toBe(1);
    desk.world.clock.now = Date.parse('2026-11-30T14:59:59.999Z');
    expect(await inForce(desk)).toBe(1);
    desk.world.clock.now += 1;
    expect(await inForce(desk)).toBe(2);
  });

  test('is adopted once', async () => {
    const { desk, noticeId } = await deskWithSecondNotice();
    await adopt(desk, noticeId, '2026-12-01');
    expect(await adopt(desk, noticeId, '2026-12-24')).toEqual({
      ok: false,
      error: { kind: 'conflict', about: 'already_adopted' },
    });
  });

  test('that is not there is neither shown nor adopted', async () => {
    const desk = await newDesk();
    const noticeId = trustedId('a'.repeat(64));
    expect(await adopt(desk, noticeId, '2026-12-01')).toEqual({ ok: false, error: { kind: 'not_found' } });
    for (const channel of ['notice.get', 'notice.gaps'])
      expect(await desk.fail(channel, { noticeId })).toEqual({ kind: 'not_found' });
  });

  test('tells what the law asks for and it does not say', async () => {
    const { desk, noticeId } = await deskWithSecondNotice();
    const gaps = await desk.ask('notice.gaps', { noticeId });
    expect(gaps.length).toBeGreaterThan(0);
    expect(gaps.some(({ weight }) => weight === 'required')).toBe(true);
    const article = { law: { law: 'appi', article: 27, paragraph: 5, item: 3 }, policySection: '7(1)' };
    expect(gaps.filter(({ code }) => code === 'sharing_range')).toEqual([
      { code: 'sharing_range', weight: 'advised', partner: '全日本ロータス同友会・株式会社ロータス', ...article },
    ]);
    expect(gaps.find(({ code }) => code === 'responsible_party')?.partner).toBeNull();
  });

  test('that does not fit together is not drafted', async () => {
    const desk = await newDesk();
    const notice = await desk.ask('notice.get', { noticeId: desk.noticeId });
    for (const change of [
      { purposes: [] },
      { scopes: notice.scopes.slice(1) },
      { version: 0 },
      { title: '' },
      { note: 'x' },
    ]) {
      expect(await desk.fail('notice.draft', { id: desk.id(), notice: { ...notice, ...change } })).toMatchObject({
        kind: 'validation',
      });
    }
    expect(await desk.ask('notice.list', {})).toHaveLength(1);
  });
});

describe('the company block', () => {
  test('is changed by the manager, and slips of old stay as they were', async () => {
    const desk = await newDesk();
    const company = await desk.ask('company.get', {});
    const changed = { ...company, representative: { title: '代表取締役', name: '齋藤 花子' } };
    await desk.ask('company.set', { id: desk.id(), company: changed });
    expect(await desk.ask('company.get', {})).toEqual(changed);
    await desk.signIn(desk.receptionist);
    expect(await desk.ask('company.get', {})).toEqual(changed);
  });

  test.each([
    ['without a name', { name: '' }],
    ['with a telephone of letters', { telephone: 'call me' }],
    ['with two shops of one letter', { shops: [1, 2].map(() => ({ letter: 'H', name: '本社', hours: '9-5' })) }],
    ['with a page that is none', { webAddress: 'javascript:alert(1)' }],
    ['with a line break', { address: '山形県\n上山市' }],
  ])('is not changed to one %s', async (_, change) => {
    const desk = await newDesk();
    const company = await desk.ask('company.get', {});
    expect(await desk.fail('company.set', { id: desk.id(), company: { ...company, ...change } })).toMatchObject({
      kind: 'validation',
    });
    expect(await desk.ask('company.get', {})).toEqual(company);
  });
});

describe('the published document', () => {
  const text = '個人情報保護方針\r\n当社は、個人情報を大切にします。\r\n';
  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8 with a mark', Buffer.from(`\u{feff}${text}`)],
    ['shift_jis', Buffer.from([0x8c, 0xc2, 0x90, 0x6c, 0x8f, 0xee, 0x95, 0xf1])],
    ['a PDF under the name of a text', Buffer.from('%PDF-1.7\n1 0 obj\n%%EOF\n')],
  ])('is kept byte for byte: %s', async (_, bytes) => {
    const desk = await newDesk();
    const digest = sha256OfBytes(bytes);
    expect(await keepDocument(desk, bytes)).toEqual({
      ok: true,
      value: { outcome: 'kept', digest, length: bytes.length },
    });
    const kept = await desk.look((db) => db.$client.prepare('SELECT bytes FROM ledger_blob').pluck().get());
    expect(Buffer.isBuffer(kept) && kept.equals(bytes)).toBe(true);
    expect(await desk.ask('ledger.verify', { id: desk.id() })).toMatchObject({ fault: null });
  });

  test.each([
    ['empty', Buffer.from(' \r\n')],
    ['broken_pdf', Buffer.from('%PDF-1.7\n')],
    ['not_text', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['not_text', Buffer.from([0, 1, 2, 0xff])],
    ['too_large', Buffer.alloc(maxPublishedDocumentBytes + 1, 65)],
  ])('is not kept when it is %s', async (outcome, bytes) => {
    const desk = await newDesk();
    expect(await keepDocument(desk, bytes)).toEqual({ ok: true, value: { outcome } });
    const count = await desk.look((db) => db.$client.prepare('SELECT count(*) FROM ledger_blob').pluck().get());
    expect(count).toBe(0);
  });

  test('is not kept when the person cancels or the file is gone', async () => {
    const desk = await newDesk();
    expect(await keepDocument(desk, null)).toEqual({ ok: false, error: { kind: 'storage', trouble: 'unreadable' } });
    desk.world.answers.push(null);
    expect(await desk.send('notice.keep_document', { id: desk.id() })).toEqual({
      ok: true,
      value: { outcome: 'cancelled' },
    });
    expect(desk.world.asked.map(({ purpose }) => purpose)).toEqual(['published_document', 'published_document']);
  });
});
