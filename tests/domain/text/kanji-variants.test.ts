import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foldKanji } from '../../../electron/domain/text/kanji-variants.ts';

const source = readFileSync(new URL('../../../electron/domain/text/kanji-variants.ts', import.meta.url), 'utf8');
const groups = /VARIANTS = `\n([^`]*)`/.exec(source)?.[1]?.trim().split(/\s+/) ?? [];
const characters = groups.flatMap((group) => Array.from(group));

describe('the table of variants', () => {
  test('was found by this test', () => {
    expect(groups.length).toBeGreaterThan(300);
  });

  test('holds each kanji once', () => {
    expect(characters.filter((character, at) => characters.indexOf(character) !== at)).toEqual([]);
  });

  test('holds kanji only, and none that NFKC folds before the table is asked', () => {
    expect(characters.filter((character) => !/^\p{Unified_Ideograph}$/u.test(character))).toEqual([]);
    expect(characters.filter((character) => character.normalize('NFKC') !== character)).toEqual([]);
  });

  test('folds every member of a group to its first', () => {
    for (const group of groups) {
      const [first] = group;
      expect(new Set(Array.from(group, foldKanji))).toEqual(new Set([first]));
    }
  });
});

test('other characters stand for themselves', () => {
  expect(['山', 'あ', 'A', '😀'].map(foldKanji)).toEqual(['山', 'あ', 'A', '😀']);
});
