import { trustedId, type NoticeId } from '../../../electron/domain/ids.ts';
import { describe, expect, it } from 'vitest';
import {
  comparedWith,
  heldOn,
  inForceOn,
  nextVersion,
  openDraft,
  versionStanding,
  wordsFor,
  type DatedVersion,
} from '../../../electron/domain/notice/timeline.ts';
import type { CalendarDate } from '../../../electron/domain/dates/calendar-date.ts';

const version = (noticeId: NoticeId, number: number, effectiveOn: CalendarDate | null): DatedVersion => ({
  noticeId,
  version: number,
  effectiveOn,
});

const again = version(trustedId('f'), 4, null);
const draft = version(trustedId('e'), 4, null);
const future = version(trustedId('d'), 3, '2026-12-01');
const late = version(trustedId('c'), 2, null);
const second = version(trustedId('b'), 2, '2026-06-01');
const first = version(trustedId('a'), 1, '2026-04-01');
/** As the core lists them: the newest first, of one number the draft that was registered last. */
const all = [again, draft, future, late, second, first];

describe('the version in force', () => {
  it.each([
    ['2026-03-31', undefined],
    ['2026-04-01', first],
    ['2026-05-31', first],
    ['2026-06-01', second],
    ['2026-11-30', second],
    ['2026-12-01', future],
  ] as const)('on %s is the one that took effect last', (on, expected) => expect(inForceOn(all, on)).toBe(expected));

  it('is the later of two that take effect on one day, in whatever order they come', () => {
    const same = version(trustedId('z'), 1, '2026-06-01');
    expect([inForceOn([second, same], '2026-06-01'), inForceOn([same, second], '2026-06-01')]).toEqual([
      second,
      second,
    ]);
  });
});

it('a version that was never adopted, or does not hold yet, has not held', () => {
  expect(heldOn(all.toReversed(), '2026-11-22')).toEqual([second, first]);
});

it('the next number counts on from the greatest that was adopted', () => {
  expect([nextVersion([]), nextVersion(all), nextVersion([first, second]), nextVersion([draft])]).toEqual([1, 4, 3, 1]);
});

it('the open draft is of the next number, and of those the one that was registered last', () => {
  expect(openDraft(all)).toBe(again);
  expect(openDraft([late, second, first])).toBeUndefined();
});

it('words come from the version in force, else from the newest', () => {
  expect(wordsFor(all, '2026-11-22')).toBe(second);
  expect(wordsFor(all, '2026-03-31')).toBe(again);
  expect(wordsFor([], '2026-03-31')).toBeUndefined();
});

it('each version stands as it can be used', () => {
  expect(all.map((one) => versionStanding(one, all, '2026-11-22'))).toEqual([
    'draft',
    'old',
    'future',
    'old',
    'inForce',
    'past',
  ]);
});

it('a draft is compared with the version in force, an adopted one with the one before it', () => {
  const compared = all.map(({ noticeId }) => comparedWith(noticeId, all, '2026-11-22'));
  expect(compared).toEqual([second, second, second, second, first, undefined]);
});
