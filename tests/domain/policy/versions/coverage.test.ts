import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../../electron/domain/policy/notice.ts';
import type { ScopeText } from '../../../../electron/domain/policy/scope.ts';
import { stillCovers } from '../../../../electron/domain/policy/versions/coverage.ts';
import { completeNotice, version1 } from '../support.ts';

/** The scopes whose agreement does not reach what the other version asks for. */
function again(now: Notice, agreed = version1): readonly ScopeText[] {
  return agreed.scopes.map(({ scope }) => scope).filter((scope) => !stillCovers(scope, agreed, now));
}

const changed = <T>(rows: readonly T[], at: number, change: Partial<T>): T[] =>
  rows.map((row, index) => (index === at ? { ...row, ...change } : row));

const all = (start: string) => version1.scopes.map(({ scope }) => scope).filter((scope) => scope.startsWith(start));

describe('an agreement', () => {
  it('reaches the same words, and other blanks, widths and marks', () => {
    expect(again(version1)).toEqual([]);
    const purposes = changed(version1.purposes, 1, { label: '商品、サービス、催しのご案内 ', shortLabel: '商品' });
    expect(again({ ...version1, purposes })).toEqual([]);
    expect(again({ ...version1, channels: changed(version1.channels, 2, { label: 'ＦＡＸ' }) })).toEqual([]);
  });

  it('does not reach another purpose or way', () => {
    const purposes = changed(version1.purposes, 1, { sentence: '商品と保険をご案内するために使います。' });
    expect(again({ ...version1, purposes })).toEqual(all('use:offers:'));
    const channels = changed(version1.channels, 5, { label: 'アカウント（LINE・Instagramなど）' });
    expect(again({ ...version1, channels })).toEqual(['use:maintenance:account', 'use:offers:account']);
  });

  it('does not reach more items or another purpose of sharing, and covers fewer', () => {
    const [customer] = version1.itemGroups;
    const items = customer?.items ?? [];
    const more = changed(version1.itemGroups, 0, { items: [...items, { code: 'n1', label: '勤務先' }] });
    expect(again({ ...version1, itemGroups: more })).toEqual(['share:lotas:customer', 'share:broadleaf:customer']);
    const fewer = changed(version1.itemGroups, 0, { items: items.slice(1).toReversed() });
    expect(again({ ...version1, itemGroups: fewer })).toEqual([]);
    const sharingPurposes = [
      { code: 'n2', label: '保険の募集', shortLabel: '保険', isRecall: false },
      ...version1.sharingPurposes,
    ];
    expect(again({ ...version1, sharingPurposes })).toEqual(all('share:'));
    expect(again({ ...version1, sharingPurposes: version1.sharingPurposes.slice(1) })).toEqual([]);
  });

  it('does not reach another partner, and is the same whoever answers for the data', () => {
    const partners = changed(version1.partners, 1, { name: '株式会社見本' });
    expect(again({ ...version1, partners })).toEqual([...all('share:broadleaf:'), 'recall:broadleaf']);
    expect(again(completeNotice)).toEqual([]);
  });

  it('does not reach what the other version does not have', () => {
    expect(again({ ...version1, partners: version1.partners.slice(1) })).toEqual([
      ...all('share:lotas:'),
      'recall:lotas',
    ]);
    const sharingPurposes = version1.sharingPurposes.filter(({ isRecall }) => !isRecall);
    expect(again({ ...version1, sharingPurposes })).toEqual(all('recall:'));
  });

  it('to provision reaches what was told would be given', () => {
    const recipient = {
      code: 'n3',
      name: '見本損保',
      shortName: '見本',
      address: '',
      representative: '',
      provided: '氏名',
    };
    const before = { ...version1, recipients: [recipient] };
    expect(stillCovers('provide:n3', before, before)).toBe(true);
    const after = { ...version1, recipients: [{ ...recipient, provided: '氏名、病歴' }] };
    expect(stillCovers('provide:n3', before, after)).toBe(false);
  });
});
