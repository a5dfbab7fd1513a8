import { describe, expect, test } from 'vitest';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { completedNotice, consentDocument, notice, statesOf, stopDocument } from './fixtures.ts';
import { show } from './show.tsx';

const stopped = [
  { scope: 'use:offers:email', answer: 'withdrawn' },
  { scope: 'use:offers:sms', answer: 'withdrawn' },
  { scope: 'share:broadleaf:vehicle', answer: 'refused' },
] as const;

/** After the stop of these: all else as it was before, with what was agreed in two other places. */
const stop = consentDocument(
  {
    isNoticeShown: false,
    states: [
      ...stopped.map(({ scope, answer }) => ({ scope, state: answer })),
      { scope: 'use:maintenance:post', state: 'agreed' },
      { scope: 'recall:lotas', state: 'agreed' },
      { scope: 'use:offers:phone', state: 'refused' },
    ],
  },
  { slipKind: 'stop', decided: stopped, method: 'phone' },
);

function lists(document = stop): readonly (readonly string[])[] {
  const { customers } = show(document);
  return Array.from(customers.page.querySelectorAll('table:has(thead)'), (table) =>
    Array.from(table.querySelectorAll('tr'), (row) => row.textContent),
  );
}

describe('a stop receipt says', () => {
  test.each([
    ['its title', '撤回・停止受付票'],
    ['its receipt number', '受付番号 HA26-1122-003'],
    ['how it was received', 'お受けした方法お電話'],
    ['from when', '停止の日時令和8年11月22日（2026-11-22）14:05付で停止いたしました。'],
    ['that ordered work and the law go on', 'ご依頼いただいた点検・整備・車検のためのご連絡'],
    ['how to change one’s mind', notice.rights.withdrawal],
    ['where complaints go', 'ご相談・苦情：個人情報お問い合わせ窓口'],
    [
      'by whose words it is told, where no notice was shown',
      '言葉のもとにした通知「個人情報の取扱いについて」第1版（令和8年4月1日適用）',
    ],
    ['the code', '7KQM-4T2X-9C·R'],
  ])('%s', (_what, words) => {
    const { customers, shops } = show(stop);
    expect(customers.text).toContain(words);
    expect(shops.text).toContain(words);
  });

  test('all that is stopped, now and before, and what goes on, each purpose and partner on a line of its own', () => {
    expect(lists()).toEqual([
      ['止めたもの', '商品・サービス・催しメール、SMS撤回', 'ブロードリーフお車の情報拒否'],
      ['以前から止めているもの', '商品・サービス・催し電話拒否'],
      ['引きつづき行うもの', '整備・車検のご案内郵便同意', 'ロータスリコールのお知らせ同意'],
    ]);
  });

  test.each(['phone', 'paper', 'email', 'fax'] as const)('no line to sign where nobody is there: %s', (method) => {
    expect(show({ ...stop, method }).customers.text).not.toContain('ご署名');
    expect(show({ ...stop, method: 'counter' }).customers.text).toContain('ご署名');
  });

  test('the day of a letter beside the moment from which it is stopped', () => {
    const { customers } = show({ ...stop, method: 'paper', occurred: '2026-11-09T15:00:00.000Z' });
    expect(customers.text).toContain('お申し出のあった日令和8年11月10日（2026-11-10）お受けした方法書面停止の日時');
    expect(customers.text).toContain('停止の日時令和8年11月22日（2026-11-22）14:05付で停止いたしました。');
    expect(customers.text).not.toContain('00:00');
  });

  test('that nothing goes on where everything was stopped', () => {
    expect(lists(stopDocument())[1]).toEqual(['引きつづき行うもの', 'ありません']);
  });

  test('what goes on without having been asked, with its star', () => {
    const scopes = notice.scopes.map((one): Notice['scopes'][number] =>
      one.scope === 'use:maintenance:phone' ? { scope: one.scope, basis: 'notice', reason: '理由' } : one,
    );
    const states = [
      ...(stop.snapshot.type === 'consent' ? stop.snapshot.states : []),
      { scope: 'use:maintenance:phone', state: 'unasked' } as const,
    ];
    const document = consentDocument({ isNoticeShown: false, states }, { ...stop, notice: { ...notice, scopes } });
    expect(lists(document)[2]).toContain('整備・車検のご案内電話未確認＊');
    expect(show(document).customers.text).toContain('お知らせしたうえで使い');
  });

  test('an item that only an older notice has in the words of that one', () => {
    const scope = 'use:lottery:phone';
    const document = consentDocument(
      { states: [{ scope, state: 'withdrawn', label: '福引のご案内 電話' }] },
      { slipKind: 'stop', decided: [{ scope, answer: 'withdrawn' }] },
    );
    expect(lists(document)[0]).toEqual(['止めたもの', '福引のご案内 電話撤回']);
  });
});

describe('a joint-use slip', () => {
  const sharing = consentDocument({ states: statesOf(notice) }, { slipKind: 'sharing', notice: completedNotice });

  test.each([
    ['its title', '共同利用に関する意思確認票'],
    ['that there is joint use (a)', '共同で利用します'],
    ['the items (b)', 'お客様の情報（お名前、性別、ご住所'],
    ['the range of users (c)', '利用者の範囲株式会社上山オート全日本ロータス同友会・株式会社ロータス'],
    ['their purposes (d)', '⑤対象のお車をお持ちの方へのリコールのお知らせ'],
    ['who is responsible (e)', '管理責任者株式会社上山オート山形県上山市高松字北谷地300-2代表取締役 齋藤 利孝'],
    ['how to withdraw', notice.rights.withdrawal],
  ])('says %s', (_what, words) => {
    expect(show(sharing).customers.text).toContain(words);
  });

  test('has the choices of each partner and no others', () => {
    const { customers } = show(sharing);
    const heads = customers.within.getAllByRole('rowheader').map((cell) => cell.textContent);
    expect(heads).toEqual(['全日本ロータス同友会・株式会社ロータス', '株式会社ブロードリーフ']);
    expect(customers.text).not.toContain('ご案内のお届け');
    expect(customers.text).not.toContain('利用目的');
  });
});
