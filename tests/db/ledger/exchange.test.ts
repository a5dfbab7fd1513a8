import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rebuild } from '../../../db/ledger/rebuild.ts';
import { receive } from '../../../db/ledger/receive.ts';
import { verify } from '../../../db/ledger/verify.ts';
import { preludeArb, stepArb, type Step } from '../../support/arbitraries.ts';
import { dumpProjections, readKeptAnswers } from '../../support/dump.ts';
import { newPc, type Pc } from '../../support/pc.ts';
import { readSealed } from '../../support/sealed.ts';
import { runToEnd } from '../../support/run-to-end.ts';

/** One thing that happens in a shop of several PCs: something at the counter, or a batch on its way. */
type Event =
  | { readonly at: number; readonly step: Step }
  | { readonly from: number; readonly to: number; readonly share: number; readonly seed: number };

function eventArb(pcs: number): fc.Arbitrary<Event> {
  const pc = fc.nat({ max: pcs - 1 });
  return fc.oneof(
    { weight: 5, arbitrary: fc.record({ at: pc, step: stepArb }) },
    { weight: 2, arbitrary: fc.record({ from: pc, to: pc, share: fc.nat({ max: 100 }), seed: fc.nat() }) },
  );
}

const eventsArb = (pcs: number) => fc.array(eventArb(pcs), { minLength: 5, maxLength: 60, size: 'max' });

/** Another order of the same list; the same for the same seed. */
function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  let state = seed;
  const keyed = list.map((item) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return { item, key: state };
  });
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item);
}

/** Sends a part of what `from` holds, shuffled and with all that was sent before; a gap is refused and changes nothing. */
function send(from: Pc, to: Pc, share: number, seed: number): void {
  const held = readSealed(from.database.db);
  const batch = held.slice(0, Math.ceil((held.length * share) / 100));
  const before = dumpProjections(to.database.db);
  const result = receive(to.database.db, to.device, shuffled([...batch, ...batch.slice(0, 3)], seed));
  if (result.ok) return;
  expect(result.fault.code).toBe('gap');
  expect(dumpProjections(to.database.db)).toBe(before);
}

function sendAll(from: Pc, to: Pc, seed: number): void {
  expect(receive(to.database.db, to.device, shuffled(readSealed(from.database.db), seed))).toMatchObject({ ok: true });
}

/** The first PC sets the shop up, and all others begin from there: most of what follows is then about the same customers. */
function begin([first, ...others]: readonly Pc[], prelude: readonly Step[]): void {
  if (first === undefined) throw new Error('no PC');
  for (const step of prelude) first.perform(step);
  for (const other of others) sendAll(first, other, 0);
}

function play(pcs: readonly Pc[], events: readonly Event[]): void {
  const pcAt = (at: number): Pc => {
    const pc = pcs[at];
    if (pc === undefined) throw new Error('no such PC');
    return pc;
  };
  for (const event of events) {
    if ('step' in event) pcAt(event.at).perform(event.step);
    else if (event.from !== event.to) send(pcAt(event.from), pcAt(event.to), event.share, event.seed);
  }
}

describe.each([
  { pcs: 2, numRuns: 40 },
  { pcs: 3, numRuns: 40 },
])('$pcs PCs that exchange batches in any order', ({ pcs: count, numRuns }) => {
  test('hold the same rows, byte for byte, once all have all', () => {
    let exchanged = 0;
    fc.assert(
      fc.property(preludeArb, eventsArb(count), fc.nat(), (prelude, events, seed) => {
        const pcs = Array.from({ length: count }, (_, number) => newPc(number + 1));
        try {
          begin(pcs, prelude);
          play(pcs, events);
          for (const from of pcs) for (const to of pcs) if (from !== to) sendAll(from, to, seed);
          const dumps = pcs.map((pc) => dumpProjections(pc.database.db));
          expect(new Set(dumps).size === 1 ? dumps[0] : dumps[1]).toBe(dumps[0]);
          for (const pc of pcs) {
            const { db } = pc.database;
            exchanged += readSealed(db).length;
            expect(runToEnd(verify(db)).fault).toBeNull();
            const { kept, due } = readKeptAnswers(db);
            expect(kept).toEqual(due);
            rebuild(db);
            expect(dumpProjections(db)).toBe(dumps[0]);
          }
        } finally {
          for (const pc of pcs) pc.database.remove();
        }
      }),
      { numRuns },
    );
    expect(exchanged).toBeGreaterThan(1_000);
  }, 300_000);
});
