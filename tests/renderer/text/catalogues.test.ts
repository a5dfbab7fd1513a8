import { describe, expect, test } from 'vitest';
import { en } from '../../../electron/words/en.ts';
import { fill } from '../../../electron/words/fill.ts';
import { ja } from '../../../electron/words/ja.ts';

/** Each text with the places it has for values: `slip.page: page,pages`. */
function placesOf(texts: object, path = ''): readonly string[] {
  return Object.entries(texts).flatMap(([key, text]: [string, unknown]) => {
    if (typeof text === 'object' && text !== null) return placesOf(text, `${path}${key}.`);
    const places = Array.from(String(text).matchAll(/\{\{(\w+)(?::[^}]*)?\}\}/g), ([, name = '']) => name);
    return [`${path}${key}: ${[...new Set(places)].toSorted((one, other) => one.localeCompare(other)).join()}`];
  });
}

describe('the catalogues', () => {
  test('have the same keys and the same places for values in every language', () => {
    expect(placesOf(ja).length).toBeGreaterThan(50);
    expect(new Set(placesOf(en))).toEqual(new Set(placesOf(ja)));
  });
});

describe('a text is filled', () => {
  test('wherever it has a place', () => {
    expect(fill('{{page}} / {{pages}}（{{page}}）', { page: 1, pages: 2 })).toBe('1 / 2（1）');
  });

  test('with the value as it is, whatever it holds', () => {
    expect(fill('担当 {{staff}}', { staff: '$& {{page}}' })).toBe('担当 $& {{page}}');
  });

  test('with the word that goes with the number', () => {
    const left = '{{count}} {{count:day|days}} left';
    expect([0, 1, 2, '1,001'].map((count) => fill(left, { count }))).toEqual([
      '0 days left',
      '1 day left',
      '2 days left',
      '1,001 days left',
    ]);
    expect(() => fill('{{count:day|days}}', {})).toThrow('count');
  });

  test('never in part: a customer must not read a place', () => {
    expect(() => fill('{{page}} / {{pages}}', { page: 1 })).toThrow('pages');
  });
});
