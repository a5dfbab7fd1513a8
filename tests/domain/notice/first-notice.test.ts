import { describe, expect, it } from 'vitest';
import { publishedCompany } from '../../../electron/domain/notice/company.ts';
import { firstNotice } from '../../../electron/domain/notice/first-notice.ts';
import { noticeSchema } from '../../../electron/domain/notice/notice.ts';
import { answerMethodSchema } from '../../../electron/domain/requests/request.ts';
import { parseScope } from '../../../electron/domain/notice/scope.ts';
import { textsIn, version1 } from './support.ts';

describe('version 1', () => {
  it('passes its own schema', () => {
    expect(noticeSchema.parse(version1)).toEqual(version1);
  });

  it('asks for 2 purposes by 8 channels, 2 partners by 3 item groups, and recall for each partner, all on consent', () => {
    const kinds = version1.scopes.map(({ scope }) => parseScope(scope).kind);
    const count = (kind: string): number => kinds.filter((one) => one === kind).length;
    expect([count('use'), count('share'), count('recall'), count('provide')]).toEqual([16, 6, 2, 0]);
    expect(version1.scopes.every(({ basis }) => basis === 'consent')).toBe(true);
  });

  it('names every way of disclosure that the desk offers, which the shop has to have set (Rules Art. 30)', () => {
    const named = { paper: '書面', electronic: '電子データ', view_at_shop: '店舗での閲覧', phone: 'お電話' } as const;
    for (const method of answerMethodSchema.options) expect(version1.rights.procedure).toContain(named[method]);
  });

  it('leaves open who is responsible for the shared data', () => {
    expect(version1.responsibleParty).toBeNull();
  });

  it('holds no control or format character, and no two kinds of brackets or digits', () => {
    for (const text of textsIn(version1)) {
      expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u);
      expect(text).not.toMatch(/[０-９Ａ-Ｚａ-ｚ｡-ﾟ()]/u);
    }
  });

  it('passes it for a company with the longest name', () => {
    expect(noticeSchema.safeParse(firstNotice({ ...publishedCompany, name: '見'.repeat(80) })).success).toBe(true);
  });

  it('carries the block of the company it is made for', () => {
    const company = { ...publishedCompany, name: '有限会社見本自動車', telephone: '023-000-0000' };
    const notice = firstNotice(company);
    expect(notice.contact).toEqual(company);
    expect(notice.complaints.telephone).toBe('023-000-0000');
    expect(textsIn(notice).filter((text) => text.includes('上山オート'))).toEqual([]);
  });
});

/** Policy section 7(2)①②③, item by item, in our words. */
const policyItems = {
  customer: {
    お名前: 'name',
    性別: 'gender',
    ご住所: 'address',
    電話番号: 'telephone',
    FAX番号: 'fax',
    メールアドレス: 'email',
    生年月日: 'birth_date',
    家族: 'family',
    買い替え: 'replacement',
    職業: 'occupation',
  },
  vehicle: {
    入庫日: 'received_on',
    車検証: 'certificate',
    走行距離: 'mileage',
    使いみち: 'vehicle_use',
    画像: 'pictures',
    税金: 'upkeep',
  },
  work: {
    '当社での点検・修理': 'work_here',
    '他社での点検・修理': 'work_elsewhere',
    '名称・数量・単価・金額': 'parts',
    当社での修理代金: 'price_here',
    他社での修理代金: 'price_elsewhere',
    見積もり: 'quoted_on',
    売上計上日: 'booked_on',
    ご請求額: 'invoiced',
  },
} as const;

describe('the shared items', () => {
  it('are those of the policy, each in exactly one group, and no others', () => {
    const groups = Object.fromEntries(
      version1.itemGroups.map(({ code, items }) => [code, items.map((item) => item.code)]),
    );
    expect(groups).toEqual(
      Object.fromEntries(Object.entries(policyItems).map(([group, items]) => [group, Object.values(items)])),
    );
    const all = Object.values(groups).flat();
    expect(new Set(all).size).toBe(all.length);
  });

  it('are called what they are', () => {
    const labels = new Map(version1.itemGroups.flatMap(({ items }) => items).map(({ code, label }) => [code, label]));
    for (const [word, code] of Object.values(policyItems).flatMap((items) => Object.entries(items))) {
      expect(labels.get(code)).toContain(word);
    }
  });

  it('serve the five purposes of the policy, recall last and apart', () => {
    expect(version1.sharingPurposes.map(({ code, isRecall }) => [code, isRecall])).toEqual([
      ['statistics', false],
      ['proposals', false],
      ['member_services', false],
      ['advice', false],
      ['recall', true],
    ]);
  });
});

describe('the questions of counter mode', () => {
  it('come in the order of the policy', () => {
    expect(version1.questions.map(({ title }) => title)).toEqual([
      '点検や車検の時期を、ご案内してもよろしいですか。',
      '商品やサービス、催しを、ご案内してもよろしいですか。',
      'お客様の情報を、ロータスと共同で使ってもよろしいですか。',
      'お車の情報を、ロータスと共同で使ってもよろしいですか。',
      '整備の記録を、ロータスと共同で使ってもよろしいですか。',
      'リコールのお知らせのために、お客様とお車の情報をロータスと共同で使ってもよろしいですか。',
      'お客様の情報を、ブロードリーフと共同で使ってもよろしいですか。',
      'お車の情報を、ブロードリーフと共同で使ってもよろしいですか。',
      '整備の記録を、ブロードリーフと共同で使ってもよろしいですか。',
      'リコールのお知らせのために、お客様とお車の情報をブロードリーフと共同で使ってもよろしいですか。',
    ]);
  });

  it('name every item, the full name of the partner and every purpose but recall, and how to stop', () => {
    for (const { body, scopes } of version1.questions) {
      expect(body).toContain('いつでもやめられます。');
      const scope = parseScope(scopes[0] ?? 'recall:none');
      if (scope.kind !== 'share') continue;
      const partner = version1.partners.find(({ code }) => code === scope.partner);
      const group = version1.itemGroups.find(({ code }) => code === scope.itemGroup);
      expect(body).toContain(partner?.name);
      for (const { label } of group?.items ?? []) expect(body).toContain(label);
      for (const { shortLabel, isRecall } of version1.sharingPurposes) {
        if (!isRecall) expect(body).toContain(shortLabel);
      }
    }
  });

  it('say who sends advertising by mail and SMS (特定電子メール法)', () => {
    const offers = version1.questions.find(({ scopes }) => scopes.includes('use:offers:email'));
    expect(offers?.body).toContain('メールとSMSでは、株式会社上山オートから広告をお送りします。');
  });
});
