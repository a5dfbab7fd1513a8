import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isStop, stateSchema } from '../../../electron/domain/consent/decision.ts';
import type { Standing } from '../../../electron/domain/consent/rule.ts';
import { meantScopes, scopesToStop, stopAnswer, type StopTarget } from '../../../electron/domain/consent/stop.ts';
import { publishedCompany } from '../../../electron/domain/notice/company.ts';
import { firstNotice } from '../../../electron/domain/notice/first-notice.ts';
import { parseScope, type ScopeText } from '../../../electron/domain/notice/scope.ts';

const notice = firstNotice(publishedCompany);

const everything: StopTarget = { kind: 'everything' };
const advertising: StopTarget = { kind: 'advertising' };
const lotas: StopTarget = { kind: 'partner', partner: 'lotas' };

const unasked: Standing = { state: 'unasked', needsReview: false };
const nothingDecided = () => unasked;
const offered = notice.scopes.map(({ scope }) => scope);

describe('the word for a no', () => {
  test.each([
    ['agreed', 'withdrawn'],
    ['outdated', 'withdrawn'],
    ['withdrawn', 'withdrawn'],
    ['refused', 'refused'],
    ['pending', 'refused'],
    ['unasked', 'refused'],
  ] as const)('where %s stood: %s', (state, word) => expect(stopAnswer(state)).toBe(word));
});

describe('what a stop covers', () => {
  test('everything: recalls and third parties, too', () => {
    expect(scopesToStop(everything, notice, [], nothingDecided)).toEqual(offered);
  });

  test('advertising: every purpose but looking after the own car, by every channel, and no joint use', () => {
    const stopped = scopesToStop(advertising, notice, [], nothingDecided);
    expect(stopped).toEqual(offered.filter((scope) => scope.startsWith('use:offers:')));
    expect(stopped.length).toBeGreaterThan(3);
  });

  test('a partner: its joint use, and not its recalls', () => {
    const stopped = scopesToStop(lotas, notice, [], nothingDecided);
    expect(stopped).toEqual(offered.filter((scope) => scope.startsWith('share:lotas:')));
    expect(stopped.length).toBeGreaterThan(1);
  });

  test('what only an older notice asked, where it was once decided', () => {
    const older: readonly ScopeText[] = ['share:x:vehicle', 'use:lottery:post', 'recall:x', 'provide:insurer'];
    const said = (scope: ScopeText): Standing =>
      older.includes(scope) ? { state: 'agreed', needsReview: false } : unasked;
    const stopped = (target: StopTarget) =>
      scopesToStop(target, notice, older, said).filter((scope) => older.includes(scope));
    expect(stopped(everything)).toEqual(older);
    expect(stopped(advertising)).toEqual(['use:lottery:post']);
    expect(stopped({ kind: 'partner', partner: 'x' })).toEqual(['share:x:vehicle']);
    expect(stopped(lotas)).toEqual([]);
  });

  test.each([
    ['refused', false, false],
    ['withdrawn', false, false],
    ['withdrawn', true, true],
    ['agreed', false, true],
    ['outdated', false, true],
    ['pending', false, true],
    ['unasked', false, true],
  ] as const)('what stands %s (要確認: %s) is stopped: %s', (state, needsReview, isStopped) => {
    const stopped = scopesToStop(everything, notice, [], () => ({ state, needsReview }));
    expect(stopped).toEqual(isStopped ? offered : []);
  });

  test('named scopes as they are named, once each, whatever stands there', () => {
    const target: StopTarget = { kind: 'scopes', scopes: ['recall:lotas', 'recall:lotas', 'use:offers:fax'] };
    const stopped = { state: 'refused', needsReview: false } as const;
    expect(scopesToStop(target, notice, [], () => stopped)).toEqual(['recall:lotas', 'use:offers:fax']);
  });

  test('leaves nothing that is meant and not stopped, and touches nothing else', () => {
    const target = fc.constantFrom<StopTarget>(everything, advertising, lotas);
    const stands = fc.record({ state: fc.constantFrom(...stateSchema.options), needsReview: fc.boolean() });
    const decided = fc.constantFrom<ScopeText>('share:lotas:old', 'use:old:post', 'recall:old', 'provide:old');
    fc.assert(
      fc.property(target, fc.uniqueArray(decided), fc.infiniteStream(stands), (what, old, states) => {
        const known = new Map<ScopeText, Standing>();
        const standing = (scope: ScopeText) => {
          const state = known.get(scope) ?? states.next().value ?? unasked;
          known.set(scope, state);
          return state;
        };
        const stopped = scopesToStop(what, notice, old, standing);
        const meant = meantScopes(what, notice, old);
        const isOver = (scope: ScopeText) => isStop(standing(scope).state) && !standing(scope).needsReview;
        expect(new Set(stopped).size).toBe(stopped.length);
        expect(meant.filter((scope) => !stopped.includes(scope)).every(isOver)).toBe(true);
        expect(stopped.every((scope) => meant.includes(scope) && !isOver(scope))).toBe(true);
        const kinds = new Set(meant.map((scope) => parseScope(scope).kind));
        expect(what.kind === 'everything' || !kinds.has('recall')).toBe(true);
      }),
    );
  });
});
