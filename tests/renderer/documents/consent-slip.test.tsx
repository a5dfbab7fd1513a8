import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { ConsentAnswerState } from '../../../electron/domain/consent/decision.ts';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { slip as texts } from '../../../electron/words/ja/slip.ts';
import { completedNotice, consentDocument, fourVehicles, longName, notice, statesOf } from './fixtures.ts';
import { show } from './show.tsx';

describe('a consent slip says', () => {
  test.each([
    ['its title', '個人情報の取扱いに関する同意確認票'],
    ['its receipt number', '受付番号 HA26-1122-003'],
    ['when, in both calendars and by 24 hours', '令和8年11月22日（2026-11-22）14:05'],
    ['where', '本社工場'],
    ['by whom', '担当 佐藤'],
    ['whose it is', '髙橋 美咲様'],
    ['the plate', '山形 501 す 12-34'],
    ['the car', 'ハスラー'],
    ['the end of the VIN', '車台番号 …5678'],
    ['which notice was shown, and from when it is in force', '「個人情報の取扱いについて」第1版（令和8年4月1日適用）'],
    ['the purposes of use', '①お預かりしたお車の点検・整備・車検を行うため'],
    ['that there is joint use (a)', '共同で利用します'],
    ['the items (b)', 'お客様の情報（お名前、性別、ご住所、電話番号、FAX番号、メールアドレス、生年月日、'],
    ['the items (b), of the car', 'お車の情報（当社への入庫日、車検証の記載内容、走行距離'],
    ['the items (b), of the work', '交換した部品（名称・数量・単価・金額）'],
    [
      'the range of users (c)',
      '利用者の範囲株式会社上山オート全日本ロータス同友会・株式会社ロータス株式会社ブロードリーフ',
    ],
    ['their purposes (d)', '⑤対象のお車をお持ちの方へのリコールのお知らせ'],
    ['that the responsible party (e) is not registered yet', '管理責任者ただいま登録の手続き中です'],
    ['how to withdraw', notice.rights.withdrawal],
    ['how a person shows who they are', '運転免許証、マイナンバーカード（表面だけを拝見します）'],
    ['where complaints go', 'ご相談・苦情：個人情報お問い合わせ窓口'],
    ['the company and its representative', '株式会社上山オート代表取締役 齋藤 利孝'],
    ['the address', '〒999-3243 山形県上山市高松字北谷地300-2'],
    ['the telephone', 'TEL 023-672-4038'],
    ['the hours of the first shop', '本社工場 8:50–17:30'],
    ['the hours of the second shop', 'サテライトショップ 9:00–18:00'],
    ['the code', '7KQM-4T2X-9C·R'],
    ['where to sign', 'ご署名'],
    ['which page it is', '1 / 1 ページ'],
  ])('%s', (_what, words) => {
    const { customers, shops } = show(consentDocument());
    expect(customers.text).toContain(words);
    expect(shops.text).toContain(words);
  });

  test('what stands of items that only another version of the notice has, in the words of that one', () => {
    const states = statesOf(notice);
    const older = { scope: 'use:lottery:phone', state: 'withdrawn', label: '福引のご案内 電話' } as const;
    const unasked = { scope: 'use:lottery:post', state: 'unasked', label: '福引のご案内 郵便' } as const;
    const { customers } = show(consentDocument({ states: [...states, older, unasked] }));
    expect(customers.text).toContain('以前の項目福引のご案内 電話：撤回');
    expect(customers.text).not.toContain('福引のご案内 郵便');
  });

  test('the day of the paper and how it came where it was entered later; nothing of it where it was said at once', () => {
    const late = consentDocument({}, { method: 'paper', occurred: '2026-11-09T15:00:00.000Z' });
    for (const slipKind of ['consent', 'sharing'] as const) {
      const { customers } = show({ ...late, slipKind });
      expect(customers.text).toContain('お申し出のあった日令和8年11月10日（2026-11-10）お受けした方法書面');
      expect(customers.text).not.toContain('00:00');
    }
    expect(show(consentDocument()).customers.text).not.toContain('お申し出のあった日');
  });

  test('for whom each copy is, and nothing else differently', () => {
    const { customers, shops } = show(consentDocument());
    expect(customers.text).toContain('お客様控');
    expect(shops.text.replace('店控', 'お客様控')).toBe(customers.text);
  });

  test('its code as a QR code', () => {
    const { customers } = show(consentDocument());
    expect(customers.within.getByLabelText(texts.code).querySelector('path')).toHaveAttribute(
      'd',
      expect.stringMatching(/^M1 1h7v1h-7z/),
    );
  });
});

describe('a choice shows mark and word', () => {
  test.each([
    ['agreed', '同意'],
    ['refused', '拒否'],
    ['withdrawn', '撤回'],
    ['pending', '保留'],
    ['outdated', '再確認'],
    ['unasked', '未確認'],
  ] as const)('%s: %s', (state, word) => {
    const { customers } = show(consentDocument({ states: statesOf(notice, [state]) }));
    const cells = customers.within.getAllByRole('cell');
    expect(cells).toHaveLength(24);
    for (const cell of cells) {
      expect(cell).toHaveTextContent(new RegExp(`^${word}$`));
      expect(cell.querySelector('svg')).toHaveAttribute('data-mark', state);
    }
  });

  test('in the row and column where it belongs', () => {
    const states: { scope: Notice['scopes'][number]['scope']; state: ConsentAnswerState }[] = [
      { scope: 'use:offers:email', state: 'refused' },
      { scope: 'share:broadleaf:vehicle', state: 'agreed' },
      { scope: 'recall:lotas', state: 'withdrawn' },
    ];
    const { customers } = show(consentDocument({ states }));
    const rows = customers.within.getAllByRole('row').map((row) => row.textContent);
    expect(rows).toEqual([
      'ご案内のお届け郵便電話FAXメールSMSLINE番号通知訪問',
      `① 整備・車検のご案内${'未確認'.repeat(8)}`,
      `② 商品・サービス・催し${'未確認'.repeat(3)}拒否${'未確認'.repeat(4)}`,
      '共同利用お客様の情報お車の情報点検・修理と代金リコール',
      `全日本ロータス同友会・株式会社ロータス${'未確認'.repeat(3)}撤回`,
      '株式会社ブロードリーフ未確認同意未確認未確認',
    ]);
  });

  test('says so where the notice offers no such choice', () => {
    const scopes = notice.scopes.filter(({ scope }) => scope !== 'recall:lotas');
    const questions = notice.questions.filter((question) => !question.scopes.includes('recall:lotas'));
    show(consentDocument({}, { notice: { ...notice, scopes, questions } }));
    expect(screen.getAllByText('対象外')).toHaveLength(2);
  });

  test('bears a star where it is used on notice alone', () => {
    const scopes = notice.scopes.map((one): Notice['scopes'][number] =>
      one.scope === 'use:maintenance:post' ? { scope: one.scope, basis: 'notice', reason: '理由' } : one,
    );
    const { customers } = show(consentDocument({ states: [] }, { notice: { ...notice, scopes } }));
    expect(customers.within.getByText('未確認＊')).toBeInTheDocument();
    expect(customers.text).toContain('お知らせしたうえで使い、お申し出があれば止めます');
  });
});

describe('what changes from slip to slip', () => {
  test('a reissue says so, and which it is', () => {
    expect(show(consentDocument()).customers.text).not.toContain('再発行');
    expect(show(consentDocument({}, { reissue: 3 })).customers.text).toContain('再発行 3回目');
  });

  test('practice says so', () => {
    expect(show(consentDocument()).customers.text).not.toContain('練習');
    expect(show(consentDocument({}, { isTraining: true })).customers.within.getAllByText('練習')).toHaveLength(2);
  });

  test('a company is 御中', () => {
    const { customers } = show(consentDocument({ customerKind: 'company', customerName: '株式会社 架空運輸' }));
    expect(customers.text).toContain('株式会社 架空運輸御中');
    expect(customers.text).not.toContain('様様');
  });

  test('a long name stays whole', () => {
    const name = longName.repeat(5).slice(0, 100);
    expect(show(consentDocument({ customerName: name })).customers.text).toContain(name);
  });

  test('four cars have room, the others are counted', () => {
    const { customers } = show(consentDocument({ vehicles: [...fourVehicles, ...fourVehicles] }));
    expect(customers.within.getAllByRole('listitem')).toHaveLength(4);
    expect(customers.text).toContain('ほか 4 台');
    expect(show(consentDocument({ vehicles: fourVehicles })).customers.text).not.toContain('ほか');
  });

  test('a car of which little is known leaves no blanks to read', () => {
    const { customers } = show(consentDocument({ vehicles: [{ plate: null, carName: 'ジムニー', vinLast4: null }] }));
    expect(customers.within.getByRole('listitem')).toHaveTextContent(/^ジムニー$/);
  });

  test('the notice was not shown for a stop', () => {
    const { customers } = show(consentDocument({ isNoticeShown: false }));
    expect(customers.text).toContain('言葉のもとにした通知「個人情報の取扱いについて」第1版（令和8年4月1日適用）');
    expect(customers.text).not.toContain('お見せした通知');
  });

  test('the responsible party is named once it is registered', () => {
    const { customers } = show(consentDocument({}, { notice: completedNotice }));
    expect(customers.text).toContain('管理責任者株式会社上山オート山形県上山市高松字北谷地300-2代表取締役 齋藤 利孝');
    expect(customers.text).toContain('責任者 齋藤 利孝');
  });
});
