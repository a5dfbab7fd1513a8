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
