import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../../electron/domain/notice/notice.ts';
import { compareNotices, withoutAccompanying } from '../../../../electron/domain/notice/versions/compare-notices.ts';
import { noticeLines } from '../../../../electron/domain/notice/versions/notice-lines.ts';
import { wordDiff } from '../../../../electron/domain/notice/versions/word-diff.ts';
import { completeNotice, ordinaryVersion1, textsIn, version1 } from '../support.ts';

const yesOrNo = { yes: 'はい', no: 'いいえ' };
const words = { basis: { consent: '同意', notice: '通知' }, recall: yesOrNo, advertising: yesOrNo };

const differing = (after: Notice, before = version1) =>
  compareNotices(before, after, words).filter(({ changes }) => changes.length > 0);

const said = (after: Notice, before = version1) =>
  differing(after, before).map(({ section, changes }) => [
    section,
    changes.map(({ field, pieces }) => `${field}: ${pieces.map(({ kind, text }) => marks[kind] + text).join('')}`),
  ]);

const marks = { same: '', removed: '−', added: '＋' };

describe('word by word', () => {
  const sentence = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('個人情報', 'を', '共同で', '使います', '。', '車検', 'の', 'ご案内', ' ', 'SMS', '𠮷'))
      .map((all) => all.join('')),
  );

  it('gives back both texts', () => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const pieces = wordDiff(before, after);
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });

  it('finds nothing between a text and itself', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(wordDiff(text, text).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  it('cuts Japanese into words and not into letters', () => {
    expect(wordDiff('お車の点検をご案内します。', 'お車の車検をご案内します。')).toEqual([
      { kind: 'same', text: 'お車の' },
      { kind: 'removed', text: '点検' },
      { kind: 'added', text: '車検' },
      { kind: 'same', text: 'をご案内します。' },
    ]);
  });
});

describe('two versions', () => {
  it('differ in nothing but what was changed', () => {
    expect(differing({ ...version1, version: 2 })).toEqual([]);
    const promises = [version1.promises[0] ?? '', '名簿を売りません。', ...version1.promises.slice(2)];
    expect(said({ ...version1, title: '個人情報のお取扱いについて', promises })).toEqual([
      ['basics', ['title: 個人情報の＋お取扱いについて']],
      ['promises', [expect.stringMatching(/^promise: /)]],
    ]);
  });

  it('tell a change of what a choice rests on, with the reason', () => {
    const reason = '以前からのお付き合いのため';
    const scopes = version1.scopes.map((one) =>
      one.scope === 'use:offers:post' ? ({ scope: one.scope, basis: 'notice', reason } as const) : one,
    );
    expect(said({ ...version1, scopes })).toEqual([['bases', ['basis: −同意＋通知', `reason: ＋${reason}`]]]);
    expect(differing({ ...version1, scopes })[0]?.changes[0]?.of).toBe('商品・サービス・催し 郵便');
  });

  it('tell what came and went', () => {
    const [first, ...others] = version1.purposes;
    const purposes = [
      ...others,
      { code: 'n1', label: '保険', shortLabel: '保険', sentence: '保険の手続き。', isAdvertising: true },
    ];
    expect(said({ ...version1, purposes })).toEqual([
      [
        'purposes',
        [
          'label: ＋保険',
          'shortLabel: ＋保険',
          'sentence: ＋保険の手続き。',
          'advertising: ＋はい',
          `label: −${first?.label ?? ''}`,
          `shortLabel: −${first?.shortLabel ?? ''}`,
          `sentence: −${first?.sentence ?? ''}`,
          'advertising: −いいえ',
        ],
      ],
    ]);
    const safetyMeasures = ['はじめに読みます。', ...version1.safetyMeasures];
    expect(said({ ...version1, safetyMeasures })).toEqual([['safety', ['measure: ＋はじめに読みます。']]]);
    const fewer = version1.safetyMeasures.slice(1);
    expect(said({ ...version1, safetyMeasures: fewer })).toEqual([
      ['safety', [`measure: −${version1.safetyMeasures[0] ?? ''}`]],
    ]);
  });

  it('are compared in all that they say', () => {
    const lines = Object.values(noticeLines(completeNotice, words)).flat();
    const all = lines.map(({ text }) => text).join('\n');
    const { scopes, questions, ...rest } = completeNotice;
    const texts = textsIn({ ...rest, questions: questions.map(({ scopes: _decided, ...question }) => question) });
    const codes = new Set(JSON.stringify(completeNotice).match(/(?<="code":")[^"]+/g));
    for (const text of texts.filter((one) => !codes.has(one) && one !== 'ja' && !/^[A-Z]$/.test(one)))
      expect(all).toContain(text);
    expect(lines.filter(({ field }) => field === 'basis')).toHaveLength(scopes.length);
  });
});

/** Which fields of the difference a customer is shown. */
function shownOf(before: Notice, after: Notice) {
  return withoutAccompanying(compareNotices(before, after, words)).flatMap(({ changes }) =>
    changes.map(({ field }) => field),
  );
}

describe('what a customer is shown of the difference', () => {
  const [first, ...others] = version1.questions;
  const withWords = (change: Partial<Notice['questions'][number]>): Notice => ({
    ...version1,
    questions: first === undefined ? [] : [{ ...first, ...change }, ...others],
  });

  it('leaves out readings, and plain words that came to a question that they knew', () => {
    expect(compareNotices(ordinaryVersion1, version1, words).flatMap(({ changes }) => changes)).not.toEqual([]);
    expect(shownOf(ordinaryVersion1, version1)).toEqual([]);
    expect(shownOf(version1, withWords({ furigana: { title: '', body: '' } }))).toEqual([]);
  });

  it('tells of plain words that say something else now, or no more', () => {
    const plain = { title: '点検をしますか。', body: 'いつでもやめられます。' };
    expect(shownOf(version1, withWords({ plain }))).toEqual(['plainTitle', 'plainBody']);
    expect(shownOf(version1, withWords({ plain: { title: '', body: '' } }))).toEqual(['plainTitle', 'plainBody']);
  });
});
