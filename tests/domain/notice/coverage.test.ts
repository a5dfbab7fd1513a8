import { describe, expect, test } from 'vitest';
import { publishedCompany } from '../../../electron/domain/notice/company.ts';
import { covers } from '../../../electron/domain/notice/coverage.ts';
import { firstNotice } from '../../../electron/domain/notice/first-notice.ts';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import type { ScopeText } from '../../../electron/domain/notice/scope.ts';

const buyer = {
  code: 'buyer',
  name: '株式会社買取',
  shortName: '買取',
  address: '',
  representative: '',
  provided: 'お車の年式と走行距離',
};
const given: Notice = {
  ...firstNotice(publishedCompany),
  recipients: [buyer],
  scopes: [...firstNotice(publishedCompany).scopes, { scope: 'provide:buyer', basis: 'consent' }],
};

/** The scopes of the first notice that whoever agreed to is to be asked again, after this change. */
function askedAgain(change: (notice: Notice) => Partial<Notice>): readonly ScopeText[] {
  const asked = { ...given, ...change(given) };
  return given.scopes.map(({ scope }) => scope).filter((scope) => !covers(given, asked, scope));
}

const scopesWith = (start: string) => given.scopes.map(({ scope }) => scope).filter((scope) => scope.startsWith(start));

describe('whoever agreed is asked again', () => {
  test('by each channel, when a purpose is told in other words', () => {
    const again = askedAgain(({ purposes }) => ({
      purposes: purposes.map((one) => (one.code === 'offers' ? { ...one, sentence: 'ほかの会社の商品も' } : one)),
    }));
    expect(again).toEqual(scopesWith('use:offers:'));
    expect(again).toHaveLength(8);
  });

  test('by each channel, when the notice comes to say of a purpose that it is advertising', () => {
    const again = askedAgain(({ purposes }) => ({
      purposes: purposes.map((one) => (one.isAdvertising ? one : { ...one, isAdvertising: true })),
    }));
    const plain = given.purposes.filter(({ isAdvertising }) => !isAdvertising).map(({ code }) => `use:${code}:`);
    expect(plain.length).toBeGreaterThan(0);
    expect(again).toEqual(scopesWith('use:').filter((scope) => plain.some((start) => scope.startsWith(start))));
  });

  test('with each partner, when an item is added to a group', () => {
    const again = askedAgain(({ itemGroups }) => ({
      itemGroups: itemGroups.map((group) =>
        group.code === 'vehicle'
          ? { ...group, items: [...group.items, { code: 'position', label: 'お車の位置' }] }
          : group,
      ),
    }));
    expect(again).toEqual(['share:lotas:vehicle', 'share:broadleaf:vehicle']);
  });

  test('about every group, and not about recalls, when joint use gets another purpose', () => {
    const again = askedAgain(({ sharingPurposes }) => ({
      sharingPurposes: [
        ...sharingPurposes,
        { code: 'insurance', label: '保険のご案内', shortLabel: '保険', isRecall: false },
      ],
    }));
    expect(again).toEqual(scopesWith('share:'));
    expect(again).toHaveLength(6);
  });

  test('about recalls alone, when those are told in other words', () => {
    const again = askedAgain(({ sharingPurposes }) => ({
      sharingPurposes: sharingPurposes.map((one) => (one.isRecall ? { ...one, label: 'リコールと部品のご案内' } : one)),
    }));
    expect(again).toEqual(scopesWith('recall:'));
  });

  test('when the partner is somebody else', () => {
    const again = askedAgain(({ partners }) => ({
      partners: partners.map((one) => (one.code === 'lotas' ? { ...one, name: '別の会社' } : one)),
    }));
    expect(again).toEqual([...scopesWith('share:lotas:'), 'recall:lotas']);
  });

  test('when a third party is to get more', () => {
    const recipients = [{ ...buyer, provided: 'お車の年式と走行距離、お名前' }];
    expect(askedAgain(() => ({ recipients }))).toEqual(['provide:buyer']);
  });
});

describe('whoever agreed is not asked again', () => {
  const changes: readonly (readonly [string, (notice: Notice) => Partial<Notice>])[] = [
    ['while nothing has changed', () => ({ version: 2 })],
    [
      'when less is shared than they agreed to',
      ({ itemGroups }) => ({ itemGroups: itemGroups.map((group) => ({ ...group, items: group.items.slice(0, 1) })) }),
    ],
    [
      'when a partner has moved and has another representative',
      ({ partners }) => ({
        partners: partners.map((one) => ({ ...one, address: '東京都', representative: '代表者' })),
      }),
    ],
    [
      'when it is said who answers for the data',
      () => ({ responsibleParty: { name: '株式会社上山オート', address: '山形県', representative: '齋藤利孝' } }),
    ],
    [
      'when a question is put in other words, or a short name',
      ({ questions, partners }) => ({
        questions: questions.map((one) => ({ ...one, title: '別の言い方' })),
        partners: partners.map((one) => ({ ...one, shortName: '略称' })),
      }),
    ],
    [
      'when a new channel is added',
      ({ channels }) => ({ channels: [...channels, { code: 'fax2', label: 'FAX', shortLabel: 'FAX', furigana: '' }] }),
    ],
  ];
  test.each(changes)('%s', (_, change) => expect(askedAgain(change)).toEqual([]));
});
