import { describe, expect, test } from 'vitest';
import {
  allAgreed,
  allRefused,
  isRestart,
  isStale,
  sameAsBefore,
  standingAnswer,
} from '../../../electron/domain/consent/chosen-answers.ts';
import { isStop, stateSchema, type Answer } from '../../../electron/domain/consent/decision.ts';
import type { Standing } from '../../../electron/domain/consent/rule.ts';
import { trustedId, type EntryId } from '../../../electron/domain/ids.ts';
import { publishedCompany } from '../../../electron/domain/notice/company.ts';
import { firstNotice } from '../../../electron/domain/notice/first-notice.ts';
import type { ScopeText } from '../../../electron/domain/notice/scope.ts';

const notice = firstNotice(publishedCompany);
const asked = notice.scopes.map(({ scope }) => scope);

describe('前回と同じ gives again', () => {
  test.each([
    ['agreed', 'agreed'],
    ['refused', 'refused'],
    ['withdrawn', 'withdrawn'],
    ['pending', 'pending'],
    ['unasked', null],
    ['outdated', null],
  ] as const)('of %s: %s', (state, answer) => {
    expect(standingAnswer({ state, needsReview: false })).toBe(answer);
  });

  test.each(stateSchema.options)('nothing of %s on which the heads differ: a person has to ask', (state) => {
    expect(standingAnswer({ state, needsReview: true })).toBeNull();
  });

  test('each answer on its own scope, whatever its neighbours say, and nothing that the notice does not ask', () => {
    const [first, second, third, fourth] = asked;
    const standing = new Map<string | undefined, Standing>([
      [first, { state: 'agreed', needsReview: false }],
      [second, { state: 'agreed', needsReview: true }],
      [third, { state: 'withdrawn', needsReview: false }],
      [fourth, { state: 'refused', needsReview: true }],
      ['use:gone:post', { state: 'agreed', needsReview: false }],
    ]);
    const same = sameAsBefore(notice, (scope) => standing.get(scope) ?? { state: 'unasked', needsReview: false });
    expect([...same]).toEqual([
      [first, 'agreed'],
      [third, 'withdrawn'],
    ]);
  });
});

test('all agreed is every scope that the notice asks, and no other', () => {
  expect([...allAgreed(notice)]).toEqual(asked.map((scope): [ScopeText, Answer] => [scope, 'agreed']));
  expect(asked.length).toBeGreaterThan(12);
});

const heads = (...ids: readonly (EntryId | undefined)[]) => ids.flatMap((id) => id ?? []);

describe('an answer was chosen before somebody else recorded another', () => {
  const [a, b, c]: EntryId[] = ['a', 'b', 'c'].map(trustedId);
  test.each([
    ['nothing then, nothing now', heads(), heads(), false],
    ['the same head', heads(a), heads(a), false],
    ['the same two in another order', heads(a, b), heads(b, a), false],
    ['one named twice', heads(a, a), heads(a), false],
    ['a first head since', heads(), heads(a), true],
    ['another head', heads(a), heads(b), true],
    ['one head more', heads(a), heads(a, b), true],
    ['one head less', heads(a, b), heads(b), true],
    ['one named twice for two', heads(a, a), heads(a, b), true],
    ['one of two is another', heads(a, b), heads(a, c), true],
  ])('%s: %j, %j: %s', (_, seen, now, stale) => {
    for (const answer of ['agreed', 'pending'] as const) expect(isStale(answer, seen, now)).toBe(stale);
    for (const stop of ['refused', 'withdrawn'] as const) expect(isStale(stop, seen, now)).toBe(false);
  });
});

test('only a yes or a 保留 where a stop stands starts again what was stopped', () => {
  const restarts = stateSchema.options.flatMap((state) =>
    (['agreed', 'pending', 'refused', 'withdrawn'] as const)
      .filter((answer) => isRestart(answer, state))
      .map((answer) => [answer, state]),
  );
  expect(restarts).toEqual(
    stateSchema.options.filter(isStop).flatMap((state) => [
      ['agreed', state],
      ['pending', state],
    ]),
  );
});

test('no to all is asked of every scope: who had said yes takes it back, the others refuse', () => {
  const [first, second, third] = asked;
  const states = new Map<string | undefined, Standing['state']>([
    [first, 'agreed'],
    [second, 'outdated'],
    [third, 'pending'],
  ]);
  const all = allRefused(notice, (scope) => ({ state: states.get(scope) ?? 'unasked', needsReview: false }));
  expect([...all.keys()]).toEqual(asked);
  expect([...all.values()].slice(0, 4)).toEqual(['withdrawn', 'withdrawn', 'refused', 'refused']);
});
