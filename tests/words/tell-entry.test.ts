import { describe, expect, test } from 'vitest';
import { checkBody, isKnownKind } from '../../electron/domain/entries/index.ts';
import { labelOfKind, tellEntry } from '../../electron/words/tell-entry.ts';
import { canaryMarks } from '../support/canary.ts';
import { sampleBodies } from '../support/sample-bodies.ts';

const names = Object.keys(sampleBodies).filter((name) => isKnownKind(name));

describe.each(names)('%s', (kind) => {
  test('is told in both languages, without a name or number of the customer', () => {
    const body = checkBody(kind, sampleBodies[kind]);
    const [ja, en] = [tellEntry(kind, body, 'ja'), tellEntry(kind, body, 'en')];
    expect(ja).toMatch(/[ぁ-ん一-龠]/u);
    expect(en).toMatch(/^[A-Z][\x20-\x7e“”ぁ-ヿ一-龠・]+$/u);
    expect(canaryMarks.filter((mark) => ja.includes(mark) || en.includes(mark))).toEqual([]);
  });
});

test('every kind has a name of its own, and one that is not known yet has one too', () => {
  const labels = names.map((kind) => labelOfKind(kind, 'ja'));
  expect(
    labels.every((label) => /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・（）]+$/u.test(label)),
  ).toBe(true);
  expect(new Set(labels).size).toBe(labels.length);
  expect(new Set(names.map((kind) => labelOfKind(kind, 'en'))).size).toBe(names.length);
  expect(labelOfKind('later.kind', 'ja')).toBe('新しい版の記録');
  expect(labelOfKind('__proto__', 'ja')).toBe('新しい版の記録');
});

test('in which words the questions stood is told where they were not the ordinary ones alone', () => {
  expect(toldShown(['ordinary'])).toBe('通知（利用目的など）をお見せしました：画面をお見せした、95秒');
  expect(toldShown(['furigana'])).toBe(
    '通知（利用目的など）をお見せしました：画面をお見せした、95秒、ふりがな付きの文',
  );
  expect(toldShown(['ordinary', 'plain'])).toBe(
    '通知（利用目的など）をお見せしました：画面をお見せした、95秒、ふつうの文とやさしい日本語',
  );
  expect(toldShown(['ordinary', 'plain'], 'en')).toContain('95 s, ordinary words and plain Japanese');
});

/** The sentence of a notice whose questions stood on the screen in these words. */
function toldShown(wordings: readonly string[], language: 'ja' | 'en' = 'ja'): string {
  const shown = { how: 'screen', seconds: 95, comparedWith: null, wordings };
  return tellEntry('notice.shown', checkBody('notice.shown', { ...sampleBodies['notice.shown'], shown }), language);
}

test('of a person who answers everything is told that was changed: what of them, and whether they answer', () => {
  const corrected = 'お客様に代わってお答えになる方の情報を直しました（ふりがな）';
  expect(toldEdit({ kana: 'さとう' })).toBe(corrected);
  expect(toldEdit({ isCurrent: false })).toBe('お客様に代わってお答えになる方から外しました');
  expect(toldEdit({ isCurrent: true })).toBe('お客様に代わってお答えになる方に戻しました');
  expect(toldEdit({ isCurrent: false, kana: 'さとう' })).toBe(
    `お客様に代わってお答えになる方から外しました。${corrected}`,
  );
});

/** The sentence of an edit of somebody who answers for a customer. */
function toldEdit(to: object): string {
  return tellEntry('person.edited', checkBody('person.edited', { from: { ...to }, to }), 'ja');
}

test('of an export is told which days went out, and what of them', () => {
  const whole = { from: null, to: null, kinds: [], staffId: null, customerId: null };
  expect(toldExport(whole, true)).toBe('監査記録を書き出しました（全期間、内容を含む）');
  expect(toldExport({ ...whole, from: '2026-11-01', to: '2026-11-30' }, false)).toBe(
    '監査記録を書き出しました（令和8年11月1日から令和8年11月30日まで、見出しのみ）',
  );
  expect(toldExport({ ...whole, to: '2026-11-30', kinds: ['consent.recorded'] }, true)).toBe(
    '監査記録を書き出しました（初めから令和8年11月30日まで、内容を含む、絞り込みあり）',
  );
  expect(toldExport({ ...whole, from: '2026-11-01' }, true, 'en')).toBe(
    'The audit log was exported (2026-11-01 to that time, with contents)',
  );
});

/** The sentence of an export of the audit log. */
function toldExport(filter: object, bodies: boolean, language: 'ja' | 'en' = 'ja'): string {
  return tellEntry('audit.exported', checkBody('audit.exported', { reason: '監査', filter, bodies }), language);
}
