import { trustedId } from '../../../electron/domain/ids.ts';
import { expect, test } from 'vitest';
import { isShowing, isShowingAsked, shownOnScreen, waysToShow } from '../../../electron/domain/consent/showing.ts';
import { consentOfV1 } from '../../../electron/domain/entries/stored/consent-v2.ts';
import { consentV1 } from '../../../electron/domain/entries/stored/consent-v1.ts';
import { showingOfV1, toldShowingOfV1 } from '../../../electron/domain/entries/stored/showing-v2.ts';
import { readJson } from '../../../build/repository.ts';
import { join } from 'node:path';

const first = trustedId('a1'.repeat(32));
const second = trustedId('b2'.repeat(32));

test('it is asked once for each version, and never about stops', () => {
  const none = { shown: [], asked: [] };
  expect(isShowingAsked(first, none, ['agreed'])).toBe(true);
  expect(isShowingAsked(first, none, ['refused', 'pending'])).toBe(true);
  expect(isShowingAsked(first, none, ['refused', 'withdrawn'])).toBe(false);
  expect(isShowingAsked(first, { shown: [{ noticeId: first }], asked: [] }, ['agreed'])).toBe(false);
  expect(isShowingAsked(second, { shown: [{ noticeId: first }], asked: [first] }, ['agreed'])).toBe(true);
  expect(isShowingAsked(second, { shown: [], asked: [second] }, ['agreed'])).toBe(false);
});

test('nobody is shown a screen by telephone, nor read a paper that came by post', () => {
  expect(waysToShow('counter')).toEqual(['read_aloud', 'screen', 'handed_over']);
  expect(waysToShow('phone')).toEqual(['read_aloud']);
  for (const method of ['paper', 'email', 'fax'] as const) expect(waysToShow(method)).toEqual(['on_paper']);
});

test('how long a screen stood open; no time where the clock went back, or somebody forgot it', () => {
  const from = '2026-11-22T05:05:00.000Z';
  expect(shownOnScreen(from, '2026-11-22T05:06:35.400Z', ['ordinary'])).toEqual({
    how: 'screen',
    seconds: 95,
    comparedWith: null,
    wordings: ['ordinary'],
  });
  expect(shownOnScreen(from, '2026-11-22T05:04:00.000Z', ['ordinary']).seconds).toBeNull();
  expect(shownOnScreen(from, '2026-11-24T05:05:00.000Z', ['ordinary']).seconds).toBeNull();
});

test('a screen says each wording that was on it once, the ordinary one first', () => {
  const from = '2026-11-22T05:05:00.000Z';
  expect(shownOnScreen(from, from, ['plain', 'ordinary', 'plain']).wordings).toEqual(['ordinary', 'plain']);
});

test('before entries said so there were only the ordinary words; a claim that names no act names none', () => {
  const shown = { how: 'screen', seconds: 95, comparedWith: null } as const;
  expect(showingOfV1(shown)).toEqual({ ...shown, wordings: ['ordinary'] });
  expect(toldShowingOfV1(shown)).toEqual({ ...shown, wordings: ['ordinary'] });
  expect(toldShowingOfV1({ ...shown, how: 'unstated' })).toEqual({ ...shown, how: 'unstated', wordings: [] });
});

test('an old consent claims without an act, but for one that was signed on the turned screen', () => {
  const old = consentV1
    .array()
    .parse(readJson(join(import.meta.dirname, '..', '..', 'stored', 'v1', 'consent.recorded.json')))
    .map((body) => ({ body, shown: consentOfV1(body).shown }));
  for (const { body, shown } of old) {
    if (body.noticeId === null) expect(shown).toBeNull();
    else expect(shown?.how).toBe(body.evidence.kind === 'signature' ? 'screen' : 'unstated');
    expect(isShowing(shown)).toBe(body.evidence.kind === 'signature' && body.noticeId !== null);
  }
  expect(old.some(({ shown }) => isShowing(shown))).toBe(true);
});
