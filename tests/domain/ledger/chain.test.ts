import { trustedId, type DeviceId } from '../../../electron/domain/ids.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../db/hash.ts';
import { ChainCheck, headFault, type ChainFault, type SealedEntry } from '../../../electron/domain/ledger/chain.ts';
import { readHeader } from '../../../electron/domain/ledger/header.ts';
import { headerOf, sealedOf } from '../../support/headers.ts';

const deviceA = trustedId('019a0000-0000-7000-8000-00000000d00a');
const deviceB = trustedId('019a0000-0000-7000-8000-00000000d00b');

/** A whole chain of one device. */
function chainOf(device: DeviceId, length: number, firstTick = 1): readonly SealedEntry[] {
  const entries: SealedEntry[] = [];
  for (let n = 1; n <= length; n += 1) {
    const prev = entries.at(-1)?.hash ?? null;
    entries.push(sealedOf({ device, n, tick: firstTick + 2 * n, prev }, n % 3 === 0 ? null : `{"note":${n}}`));
  }
  return entries;
}

/** The first fault of a list of entries. */
function firstFault(entries: readonly SealedEntry[], check = new ChainCheck(sha256, 'required')): ChainFault | null {
  for (const entry of entries) {
    const judged = check.accept(entry);
    if ('fault' in judged) return judged.fault;
  }
  return null;
}

const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index];
  if (item === undefined) throw new Error('too short');
  return item;
};

/** Seals an altered header anew, as somebody would who knows how hashes are made. */
function resealed(entry: SealedEntry, change: (text: string) => string): SealedEntry {
  const header = change(entry.header);
  return { ...entry, header, hash: sha256(header) };
}

const chain = chainOf(deviceA, 6);
const changedAt = (index: number, change: (entry: SealedEntry) => SealedEntry) =>
  chain.map((entry, i) => (i === index ? change(entry) : entry));

test('a whole chain has no fault, nor have two that are mixed', () => {
  const other = chainOf(deviceB, 4);
  expect(firstFault(chain)).toBeNull();
  fc.assert(
    fc.property(fc.infiniteStream(fc.boolean()), (fromFirst) => {
      const [a, b] = [[...chain], [...other]];
      const mixed: SealedEntry[] = [];
      for (const isFirst of fromFirst) {
        const next = (isFirst ? a : b).shift() ?? a.shift() ?? b.shift();
        if (next === undefined) break;
        mixed.push(next);
      }
      expect(mixed).toHaveLength(10);
      expect(firstFault(mixed)).toBeNull();
    }),
  );
});

describe('the first fault is named, with its place', () => {
  test.each([
    ['an edited header', 'hash', 3, changedAt(2, (e) => ({ ...e, header: e.header.replace('"H"', '"S"') }))],
    [
      'an edited header whose hash was made anew',
      'prev',
      4,
      changedAt(2, (e) => resealed(e, (h) => h.replace('"H"', '"S"'))),
    ],
    [
      'an edited body',
      'body',
      2,
      changedAt(1, (e) => ({ ...e, body: { salt: e.body?.salt ?? '', text: '{"note":9}' } })),
    ],
    ['another salt', 'body', 2, changedAt(1, (e) => ({ ...e, body: { salt: 'ff', text: e.body?.text ?? '' } }))],
    [
      'a body where the header knows of none',
      'body',
      3,
      changedAt(2, (e) => ({ ...e, body: { salt: '', text: '{}' } })),
    ],
    ['a removed body', 'body_missing', 2, changedAt(1, (e) => ({ ...e, body: null }))],
    ['a removed entry', 'gap', 4, chain.toSpliced(2, 1)],
    ['the first entry removed', 'gap', 2, chain.slice(1)],
    ['two entries swapped', 'gap', 3, [at(chain, 0), at(chain, 2), at(chain, 1)]],
    ['an entry twice', 'gap', 2, [at(chain, 0), at(chain, 1), at(chain, 1)]],
    [
      'an entry twice under the next number',
      'prev',
      3,
      [...chain.slice(0, 2), resealed(at(chain, 1), (h) => h.replace('"n":2', '"n":3'))],
    ],
    ['a tick that stands still', 'tick', 2, changedAt(1, (e) => resealed(e, (h) => h.replace('"tick":5', '"tick":3')))],
  ] as const)('%s: %s', (_, code, n, entries) => {
    expect(firstFault(entries)).toMatchObject({ code, n, device: deviceA });
  });

  test('a header that is none has no place', () => {
    expect(firstFault(changedAt(1, (e) => ({ ...e, header: ` ${e.header}` })))).toEqual({
      code: 'malformed',
      device: null,
      n: null,
      id: null,
    });
  });

  test('whichever single character of whichever header or body is changed', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 5 }),
        fc.boolean(),
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        (index, isHeader, place, letter) => {
          const put = (text: string) => {
            const i = place % text.length;
            return text.slice(0, i) + letter + text.slice(i + 1);
          };
          const spoilt = changedAt(index, (entry) => {
            if (isHeader || entry.body === null) return { ...entry, header: put(entry.header) };
            return { ...entry, body: { ...entry.body, text: put(entry.body.text) } };
          });
          const isChanged = JSON.stringify(spoilt) !== JSON.stringify(chain);
          expect(firstFault(spoilt) !== null).toBe(isChanged);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('an export', () => {
  test('may leave bodies out, but not change those that it has', () => {
    const bare = chain.map((entry) => ({ ...entry, body: null }));
    expect(firstFault(bare, new ChainCheck(sha256, 'optional'))).toBeNull();
    const spoilt = changedAt(1, (e) => ({ ...e, body: { salt: '', text: '{}' } }));
    expect(firstFault(spoilt, new ChainCheck(sha256, 'optional'))).toMatchObject({ code: 'body' });
  });

  test('may begin in the middle, where it says it does and nowhere else', () => {
    const before = at(chain, 1);
    const start = { n: 2, hash: before.hash, tick: readHeader(before.header)?.tick ?? 0 };
    const from = (head: typeof start) => new ChainCheck(sha256, 'required', new Map([[deviceA, head]]));
    expect(firstFault(chain.slice(2), from(start))).toBeNull();
    expect(firstFault(chain.slice(2), from({ ...start, n: 1 }))).toMatchObject({ code: 'gap' });
    expect(firstFault(chain.slice(2), from({ ...start, hash: 'f'.repeat(64) }))).toMatchObject({ code: 'prev' });
    expect(firstFault(chain.slice(2), from({ ...start, tick: 99 }))).toMatchObject({ code: 'tick' });
  });

  test('hands on where each chain stands, and is not changed by who looks', () => {
    const starts = new Map();
    const check = new ChainCheck(sha256, 'required', starts);
    expect(firstFault(chain, check)).toBeNull();
    expect(check.heads.get(deviceA)).toEqual({ n: 6, hash: at(chain, 5).hash, tick: 13 });
    expect(starts.size).toBe(0);
  });
});

describe('the end of a chain', () => {
  const end = { n: 6, hash: at(chain, 5).hash, tick: 13 };
  test.each([
    ['as it must be', end, null],
    ['the newest removed', { n: 5, hash: at(chain, 4).hash, tick: 11 }, { code: 'truncated', n: 6 }],
    ['everything removed', undefined, { code: 'truncated', n: 1 }],
    ['another last entry', { ...end, hash: 'f'.repeat(64) }, { code: 'hash', n: 6 }],
    ['more than there may be', { ...end, n: 7 }, { code: 'hash', n: 7 }],
  ] as const)('%s', (_, found, fault) => {
    const judged = headFault(deviceA, end, found);
    if (fault === null) expect(judged).toBeNull();
    else expect(judged).toMatchObject({ ...fault, device: deviceA });
  });
});

test('an entry without a header of ours is refused before anything else is asked', () => {
  const check = new ChainCheck(sha256, 'required');
  expect(check.accept({ header: JSON.stringify({ ...headerOf(), v: 2 }), hash: '', body: null })).toHaveProperty(
    'fault',
  );
  expect(check.heads.size).toBe(0);
});
