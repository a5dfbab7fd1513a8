import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../electron/domain/consent/decision.ts';
import { isStop } from '../../../electron/domain/consent/decision.ts';
import { trustedId } from '../../../electron/domain/ids.ts';
import type { ScopeText } from '../../../electron/domain/notice/scope.ts';
import {
  decideTelling,
  needsTelling,
  tellingUrgency,
  toTell,
  type SharingHead,
  type Telling,
  type TellingFacts,
} from '../../../electron/domain/sharing/partner-telling.ts';
import { trustedInstant } from '../../../electron/domain/dates/instant.ts';

const scopes = ['share:lotas:customer', 'share:lotas:vehicle', 'share:bl:work'] as const satisfies readonly ScopeText[];
const notice = trustedId('a'.repeat(64));
const entry = (at: number) => trustedId(`019a0000-0000-7000-8000-${String(at).padStart(12, '0')}`);
const moment = (day: number) => trustedInstant(`2026-11-${String(day).padStart(2, '0')}T01:00:00.000Z`);

function head(scope: ScopeText, answer: Answer, change: Partial<SharingHead> = {}): SharingHead {
  return { scope, answer, entryId: entry(1), noticeId: notice, occurred: moment(10), ...change };
}

function facts(heads: readonly SharingHead[], change: Partial<TellingFacts> = {}): TellingFacts {
  return { heads, onceAgreed: new Set(), tellings: [], ...change };
}

/** Tells what is open to a partner, as the core records it. */
function tell(before: TellingFacts, partner: string, at = 99): TellingFacts {
  const open = toTell(before).find((one) => one.partner === partner);
  if (open === undefined) return before;
  const { about, named } = open;
  const telling: Telling = { entryId: entry(at), partner, about, named, occurred: moment(12) };
  return { ...before, tellings: [...before.tellings, telling] };
}

const headArb: fc.Arbitrary<SharingHead> = fc.record({
  scope: fc.constantFrom<ScopeText>(...scopes, 'use:offers:email', 'recall:lotas'),
  answer: fc.constantFrom<Answer>('agreed', 'refused', 'withdrawn', 'pending'),
  entryId: fc.nat({ max: 30 }).map(entry),
  noticeId: fc.constantFrom(notice, null),
  occurred: fc.integer({ min: 1, max: 20 }).map(moment),
});

const factsArb: fc.Arbitrary<TellingFacts> = fc.record({
  heads: fc.uniqueArray(headArb, { maxLength: 6, selector: ({ scope, entryId }) => `${scope} ${entryId}` }),
  onceAgreed: fc.subarray([...scopes]).map((list) => new Set<ScopeText>(list)),
  tellings: fc.constant([]),
});

describe('a partner is told', () => {
  test('of what was agreed to and is taken back, and of what a customer comes to stop', () => {
    expect(toTell(facts([head('share:bl:work', 'withdrawn')]))).toMatchObject([{ partner: 'bl', about: 'stopped' }]);
    expect(toTell(facts([head('share:bl:work', 'refused', { noticeId: null })]))).toHaveLength(1);
    const once = { onceAgreed: new Set<ScopeText>(['share:bl:work']) };
    expect(toTell(facts([head('share:bl:work', 'refused')], once))).toHaveLength(1);
  });

  test('of nothing by who refuses when first asked, nor of advertising and recalls', () => {
    expect(toTell(facts([head('share:bl:work', 'refused')]))).toEqual([]);
    expect(toTell(facts([head('use:offers:email', 'withdrawn'), head('recall:lotas', 'withdrawn')]))).toEqual([]);
  });

  test('of all items in one, since the first of them was stopped; each partner by itself', () => {
    const heads = [
      head('share:lotas:vehicle', 'withdrawn', { occurred: moment(14) }),
      head('share:lotas:customer', 'withdrawn', { occurred: moment(11) }),
      head('share:bl:work', 'withdrawn'),
    ];
    expect(toTell(facts(heads))).toMatchObject([
      { partner: 'bl', since: moment(10) },
      { partner: 'lotas', since: moment(11), named: [{ scope: scopes[1] }, { scope: scopes[0] }] },
    ]);
  });

  test('of what is stopped before what is not any more, where both wait for one partner', () => {
    const told: Telling = {
      entryId: entry(99),
      partner: 'lotas',
      about: 'stopped',
      named: [{ scope: 'share:lotas:vehicle', entryId: entry(3) }],
      occurred: moment(9),
    };
    const both = facts([head('share:lotas:customer', 'withdrawn')], { tellings: [told] });
    expect(toTell(both)).toMatchObject([
      { partner: 'lotas', about: 'stopped', named: [{ scope: 'share:lotas:customer' }] },
    ]);
    expect(toTell(tell(both, 'lotas', 100))).toMatchObject([
      { about: 'resumed', named: [{ scope: 'share:lotas:vehicle' }] },
    ]);
  });

  test('once: what was told is not to be told again, and nobody else of it', () => {
    fc.assert(
      fc.property(factsArb, (before) => {
        for (const { partner } of toTell(before)) {
          const after = toTell(tell(before, partner));
          expect(after).toEqual(toTell(before).filter((one) => one.partner !== partner));
        }
      }),
    );
  });

  test('of no stop that was taken back or agreed to again before anybody told them', () => {
    fc.assert(
      fc.property(factsArb, (before) => {
        const agreed = before.heads.map((one) => ({ ...one, answer: 'agreed' as const, entryId: entry(77) }));
        expect(toTell({ ...before, heads: [] })).toEqual([]);
        expect(toTell({ ...before, heads: agreed })).toEqual([]);
      }),
    );
  });

  test('again when the stop of which they were told does not stand, and after that no more', () => {
    fc.assert(
      fc.property(factsArb, (before) => {
        const partners = toTell(before).map(({ partner }) => partner);
        const told = partners.reduce((state, partner, at) => tell(state, partner, 100 + at), before);
        const gone: TellingFacts = { ...told, heads: [] };
        expect(toTell(gone).map(({ partner, about }) => [partner, about])).toEqual(
          partners.map((partner) => [partner, 'resumed']),
        );
        const corrected = partners.reduce((state, partner, at) => tell(state, partner, 200 + at), gone);
        expect(toTell(corrected)).toEqual([]);
        // Whoever stops it anew has another stop, of which nobody was told yet.
        const anew = before.heads.map((one, at) => ({ ...one, entryId: entry(300 + at) }));
        expect(toTell({ ...corrected, heads: anew }).map(({ about }) => about)).toEqual(partners.map(() => 'stopped'));
      }),
    );
  });

  test('of exactly the stops that stand and may have been shared', () => {
    fc.assert(
      fc.property(factsArb, ({ heads, onceAgreed, tellings }) => {
        const named = toTell({ heads, onceAgreed, tellings }).flatMap((one) => one.named);
        const due = heads.filter((one) => needsTelling(one, onceAgreed));
        expect(new Set(named.map(({ scope, entryId }) => `${scope} ${entryId}`))).toEqual(
          new Set(due.map(({ scope, entryId }) => `${scope} ${entryId}`)),
        );
        expect(due.every(({ answer, scope }) => isStop(answer) && scope.startsWith('share:'))).toBe(true);
      }),
    );
  });
});

describe('that a partner was told', () => {
  const open = facts([head('share:bl:work', 'withdrawn')]);
  const said = { partner: 'bl', about: 'stopped' as const, named: [{ scope: scopes[2], entryId: entry(1) }] };

  test('is recorded for the day on which it was', () => {
    expect(decideTelling(open, { ...said, occurred: null }, moment(15))).toEqual({
      ok: true,
      value: { occurred: moment(15) },
    });
    expect(decideTelling(open, { ...said, occurred: moment(10) }, moment(15))).toMatchObject({ ok: true });
    // Of a day nobody notes the hour, so that it begins before the stop of the same day.
    const day = '2026-11-09T15:00:00.000Z';
    expect(decideTelling(open, { ...said, occurred: day }, moment(15))).toEqual({ ok: true, value: { occurred: day } });
    expect(decideTelling(open, { ...said, occurred: moment(9) }, moment(15))).toEqual({
      ok: false,
      error: 'before_stop',
    });
    expect(decideTelling(open, { ...said, occurred: moment(16) }, moment(15))).toEqual({
      ok: false,
      error: 'in_future',
    });
  });

  test('is refused of what is not open: to another, of another stop, or twice', () => {
    const refused = { ok: false, error: 'nothing_to_tell' };
    const at = { ...said, occurred: null };
    expect(decideTelling(open, { ...at, partner: 'lotas' }, moment(15))).toEqual(refused);
    expect(decideTelling(open, { ...at, about: 'resumed' }, moment(15))).toEqual(refused);
    expect(decideTelling(open, { ...at, named: [{ scope: scopes[2], entryId: entry(2) }] }, moment(15))).toEqual(
      refused,
    );
    expect(decideTelling(tell(open, 'bl'), at, moment(15))).toEqual(refused);
  });

  test('presses from the third day, and is late from the seventh', () => {
    expect(
      (['2026-11-12', '2026-11-13', '2026-11-16', '2026-11-17'] as const).map((on) => tellingUrgency(moment(10), on)),
    ).toEqual(['calm', 'soon', 'soon', 'late']);
  });
});
