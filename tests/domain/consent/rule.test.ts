import { trustedId } from '../../../electron/domain/ids.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isStop, type Answer } from '../../../electron/domain/consent/decision.ts';
import {
  headsAmong,
  mostRestrictive,
  reinstatesStop,
  replacedBy,
  stateAfter,
  type CountedDecision,
  type StandingDecision,
} from '../../../electron/domain/consent/rule.ts';
import type { Instant } from '../../../electron/domain/dates/instant.ts';

const noon = '2026-11-22T03:00:00.000Z';
const later = '2026-11-22T03:00:00.001Z';
const earlier = '2026-11-22T02:59:59.999Z';

const answerArb = fc.constantFrom<Answer>('agreed', 'refused', 'withdrawn', 'pending');
const headsArb: fc.Arbitrary<readonly StandingDecision[]> = fc
  .array(fc.record({ answer: answerArb, occurred: fc.constantFrom(earlier, noon, later) }), { maxLength: 6 })
  .map((heads) => heads.map((head, index) => ({ entryId: trustedId(`entry-${index}`), ...head })));

const head = (answer: Answer, occurred: Instant = noon): StandingDecision => ({
  entryId: trustedId(`${answer} ${occurred}`),
  answer,
  occurred,
});

describe('which answer is a stop', () => {
  test.each([
    ['refused', true],
    ['withdrawn', true],
    ['pending', false],
    ['agreed', false],
  ] as const)('%s: %s', (answer, expected) => expect(isStop(answer)).toBe(expected));
});

const decision = (id: string, tick: number, replaces: readonly string[] = []): CountedDecision => ({
  entryId: trustedId(id),
  answer: 'agreed',
  occurred: noon,
  noticeId: null,
  tick,
  replaces,
});
const idsOf = (counted: readonly CountedDecision[]) => headsAmong(counted).map(({ entryId }) => entryId);

describe('the heads among decisions that count', () => {
  test('what a later decision takes the place of is none, whatever the order of arrival; the others stand by their ids', () => {
    expect(idsOf([decision('c', 3, ['a']), decision('b', 1), decision('a', 2)])).toEqual(['b', 'c']);
  });

  test.each([4, 5])('at tick %i nothing is replaced that has tick 5: it cannot have been seen', (tick) => {
    expect(idsOf([decision('a', 5), decision('b', tick, ['a'])])).toEqual(['a', 'b']);
  });

  test('one of two that name it is enough, if it came later', () => {
    expect(idsOf([decision('a', 5), decision('b', 6, ['a']), decision('c', 4, ['a'])])).toEqual(['b', 'c']);
  });
});

describe('the most restrictive answer', () => {
  test.each([
    [[], 'unasked'],
    [['agreed'], 'agreed'],
    [['agreed', 'pending'], 'pending'],
    [['pending', 'agreed'], 'pending'],
    [['refused', 'agreed', 'pending'], 'refused'],
    [['agreed', 'withdrawn'], 'withdrawn'],
    // Both are stops; the later one in the list tells which.
    [['withdrawn', 'refused'], 'refused'],
    [['refused', 'withdrawn'], 'withdrawn'],
  ] as const)('%j → %s', (answers, expected) => expect(mostRestrictive(answers)).toBe(expected));

  test('is a stop whenever one of them is, and is 同意 only where all are', () => {
    fc.assert(
      fc.property(fc.array(answerArb, { minLength: 1 }), (answers) => {
        const state = mostRestrictive(answers);
        expect(state === 'refused' || state === 'withdrawn').toBe(answers.some(isStop));
        expect(state === 'agreed').toBe(answers.every((answer) => answer === 'agreed'));
      }),
    );
  });
});

describe('what a new decision takes the place of', () => {
  test('all that happened before it or at the same moment, and nothing that happened after it', () => {
    const heads = [head('agreed', earlier), head('refused', noon), head('withdrawn', later)];
    expect(replacedBy(heads, noon)).toEqual(heads.slice(0, 2));
  });

  test('late paper never takes the place of what happened after it, whatever it says', () => {
    fc.assert(
      fc.property(headsArb, answerArb, (heads, answer) => {
        const replaced = replacedBy(heads, noon);
        const kept = heads.filter((one) => one.occurred > noon);
        expect(replaced).not.toEqual(expect.arrayContaining([expect.objectContaining({ occurred: later })]));
        // A stop that came after the paper still holds.
        if (kept.some((one) => isStop(one.answer)))
          expect(['refused', 'withdrawn']).toContain(stateAfter(heads, answer, noon));
      }),
    );
  });
});

describe('who must be asked again', () => {
  test.each([
    ['agreed', ['refused'], true],
    ['agreed', ['withdrawn', 'agreed'], true],
    ['pending', ['withdrawn'], true],
    ['agreed', ['agreed', 'pending'], false],
    ['agreed', [], false],
    ['refused', ['withdrawn'], false],
    ['withdrawn', ['refused'], false],
  ] as const)('%s over %j: %s', (answer, replaced, expected) => {
    expect(
      reinstatesStop(
        answer,
        replaced.map((one) => head(one)),
      ),
    ).toBe(expected);
  });
});

describe('the state after', () => {
  test('is the new answer when it takes the place of every head', () => {
    fc.assert(
      fc.property(headsArb, answerArb, (heads, answer) => {
        expect(stateAfter(heads, answer, later)).toBe(answer);
      }),
    );
  });

  test('an agreement on late paper does not undo the refusal that came after it', () => {
    expect(stateAfter([head('refused', later)], 'agreed', noon)).toBe('refused');
    expect(stateAfter([head('agreed', later)], 'refused', noon)).toBe('refused');
    expect(stateAfter([head('agreed', later)], 'agreed', noon)).toBe('agreed');
  });
});
