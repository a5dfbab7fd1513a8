import { trustedId } from '../../../electron/domain/ids.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { sha256, sha256OfBytes } from '../../../db/hash.ts';
import { record, type AnyNewEntry } from '../../../db/ledger/append.ts';
import { rebuild } from '../../../db/ledger/rebuild.ts';
import { receive, type ForeignEntry } from '../../../db/ledger/receive.ts';
import { verify } from '../../../db/ledger/verify.ts';
import type { WriteDb } from '../../../db/open.ts';
import { readEntriesBefore, readHistory } from '../../../db/queries/entries.ts';
import { readHeader, type EntryHeader } from '../../../electron/domain/ledger/header.ts';
import { versionOf, type KindName } from '../../../electron/domain/entries/index.ts';
import { dumpProjections } from '../../support/dump.ts';
import { headerOf, sealedOf } from '../../support/headers.ts';
import { testNotices } from '../../support/notices.ts';
import { newPc, type Pc } from '../../support/pc.ts';
import { runToEnd } from '../../support/run-to-end.ts';
import { sampleBodies } from '../../support/sample-bodies.ts';
import { readSealed } from '../../support/sealed.ts';

let here: Pc;
let there: Pc;

beforeEach(() => {
  here = newPc(1);
  there = newPc(2);
  there.perform({ do: 'draft', which: 0 });
  there.perform({ do: 'create', fields: sampleBodies['customer.created'] });
  for (let i = 0; i < 4; i += 1) there.perform({ do: 'open', of: 0 });
});

/** How many entries were new, or why none was taken; what they changed has a test of its own. */
function give(entries: readonly ForeignEntry[], pc = here) {
  const result = receive(pc.database.db, pc.device, entries);
  return result.ok ? { ok: true, accepted: result.accepted } : result;
}

const allOf = (db: WriteDb) => JSON.stringify(readSealed(db)) + dumpProjections(db);
const at = <T>(list: readonly T[], index: number): T => {
  const item = list.at(index);
  if (item === undefined) throw new Error('there is no such entry');
  return item;
};

/** Nothing of the batch was taken, and the ledger is as it was. */
function refuses(entries: readonly ForeignEntry[], fault: object): void {
  const before = allOf(here.database.db);
  expect(give(entries)).toMatchObject({ ok: false, fault });
  expect(allOf(here.database.db)).toBe(before);
}

/** An entry made by hand, of a device that nobody knows yet. */
function strange(kind: string, body: string | null, change: Partial<EntryHeader> = {}): ForeignEntry {
  return { ...sealedOf({ kind, ...change }, body), blobs: [] };
}

describe('a batch', () => {
  test('is taken in, and both PCs hold the same', () => {
    const batch = readSealed(there.database.db);
    expect(give(batch)).toEqual({ ok: true, accepted: 6 });
    expect(readSealed(here.database.db)).toEqual(batch);
    expect(dumpProjections(here.database.db)).toBe(dumpProjections(there.database.db));
    expect(runToEnd(verify(here.database.db))).toEqual({ entries: 6, fault: null });
  });

  test('tells what it changed, and nothing when it comes again', () => {
    const batch = readSealed(there.database.db);
    const first = receive(here.database.db, here.device, batch);
    const kinds = new Set(batch.map(({ header }) => readHeader(header)?.kind));
    const subjects = batch.flatMap(({ header }) => readHeader(header)?.subject ?? []);
    expect(first).toMatchObject({ ok: true });
    if (!first.ok) return;
    expect(new Set(first.changed.kinds)).toEqual(kinds);
    expect(first.changed.streams).toEqual(expect.arrayContaining(subjects.map((id) => `history:${id}`)));
    expect(receive(here.database.db, here.device, batch)).toEqual({
      ok: true,
      accepted: 0,
      changed: { streams: [], kinds: [] },
    });
  });

  test('may come again, or in part, or twice in itself: nothing happens twice', () => {
    const batch = readSealed(there.database.db);
    give(batch);
    const before = allOf(here.database.db);
    expect(give(batch)).toEqual({ ok: true, accepted: 0 });
    expect(give(batch.slice(2, 4))).toEqual({ ok: true, accepted: 0 });
    expect(give([])).toEqual({ ok: true, accepted: 0 });
    expect(give([...batch, ...batch])).toEqual({ ok: true, accepted: 0 });
    expect(allOf(here.database.db)).toBe(before);
  });

  test('from a device whose clock is absurdly far ahead is refused: our own next entry must still find a place', () => {
    for (const tick of [10_001_000, Number.MAX_SAFE_INTEGER])
      refuses([strange('customer.opened', '{}', { tick })], { code: 'tick' });
    here.perform({ do: 'draft', which: 0 });
    expect(runToEnd(verify(here.database.db)).fault).toBeNull();
  });

  test('from a device whose clock is as far ahead as may be is taken in, counted from ours', () => {
    here.perform({ do: 'create', fields: sampleBodies['customer.created'] });
    const ours = Math.max(...readSealed(here.database.db).map(({ header }) => readHeader(header)?.tick ?? 0));
    const latest = ours + 1 + 10_000_000;
    refuses([strange('customer.opened', '{}', { tick: latest + 1 })], { code: 'tick' });
    expect(give([strange('customer.opened', '{}', { tick: latest })])).toEqual({ ok: true, accepted: 1 });
  });

  test('that the disk does not take is no fault of the batch: the trouble is thrown', () => {
    here.database.db.$client.exec(
      "CREATE TRIGGER full BEFORE INSERT ON ledger_entry BEGIN SELECT RAISE(ABORT, 'no room'); END",
    );
    expect(() => give(readSealed(there.database.db))).toThrow('no room');
  });

  test('may come shuffled and repeated', () => {
    const batch = readSealed(there.database.db);
    expect(give([...batch.toReversed(), ...batch])).toEqual({ ok: true, accepted: 6 });
    expect(dumpProjections(here.database.db)).toBe(dumpProjections(there.database.db));
  });

  test('may overlap with what is known', () => {
    const batch = readSealed(there.database.db);
    give(batch.slice(0, 3));
    expect(give(batch.slice(1))).toEqual({ ok: true, accepted: 3 });
    expect(dumpProjections(here.database.db)).toBe(dumpProjections(there.database.db));
  });

  test('may bring back entries of this PC, which are known', () => {
    here.perform({ do: 'create', fields: sampleBodies['customer.created'] });
    expect(give(readSealed(here.database.db))).toEqual({ ok: true, accepted: 0 });
  });

  test('brings scans along', () => {
    const bytes = Buffer.from('公表文書');
    const body = {
      mediaType: 'text/plain',
      encoding: 'utf-8',
      length: bytes.length,
      blobs: { document: sha256OfBytes(bytes) },
    } as const;
    const kept: AnyNewEntry = {
      id: there.next(),
      kind: 'notice.document_kept',
      subject: null,
      body,
      blobs: [{ name: 'document', mediaType: 'text/plain', bytes }],
    };
    record(there.database.db, there.author(), [kept]);
    const batch = readSealed(there.database.db);
    const last = at(batch, -1);
    refuses([...batch.slice(0, -1), { ...last, blobs: [] }], { code: 'blob', n: 7 });
    refuses([...batch.slice(0, -1), { ...last, blobs: [{ ...at(last.blobs, 0), bytes: Buffer.from('他') }] }], {
      code: 'blob',
    });
    refuses([{ ...at(batch, 0), blobs: last.blobs }], { code: 'blob', n: 1 });
    refuses([...batch.slice(0, -1), { ...last, blobs: [...last.blobs, ...last.blobs] }], { code: 'blob', n: 7 });
    expect(give(batch)).toEqual({ ok: true, accepted: 7 });
    expect(readSealed(here.database.db)).toEqual(batch);
  });
});

describe('a batch that is not whole is refused, whole', () => {
  test('with a gap at its beginning', () =>
    refuses(readSealed(there.database.db).slice(2), { code: 'gap', n: 3, device: there.device }));
  test('with a gap in its middle', () => refuses(readSealed(there.database.db).toSpliced(3, 1), { code: 'gap', n: 5 }));
  test('with a header that was edited', () => {
    const batch = readSealed(there.database.db);
    const edited = { ...at(batch, 3), header: at(batch, 3).header.replace('"shop":"H"', '"shop":"S"') };
    refuses(batch.with(3, edited), { code: 'hash', n: 4 });
  });
  test('with a header whose hash was made anew', () => {
    const batch = readSealed(there.database.db);
    const header = at(batch, 3).header.replace('"shop":"H"', '"shop":"S"');
    refuses(batch.with(3, { ...at(batch, 3), header, hash: sha256(header) }), { code: 'prev', n: 5 });
  });
  test('with a body that was edited', () => {
    const batch = readSealed(there.database.db);
    const body = {
      salt: at(batch, 1).body?.salt ?? '',
      text: (at(batch, 1).body?.text ?? '').replace('金糸雀', '銀糸雀'),
    };
    refuses(batch.with(1, { ...at(batch, 1), body }), { code: 'body', n: 2 });
  });
  test('with a salt that reaches into the body', () => {
    const batch = readSealed(there.database.db);
    const { salt = '', text: words = '' } = at(batch, 1).body ?? {};
    refuses(batch.with(1, { ...at(batch, 1), body: { salt: '', text: salt + words } }), { code: 'body', n: 2 });
  });
  test('without a body', () => {
    const batch = readSealed(there.database.db);
    refuses(batch.with(1, { ...at(batch, 1), body: null }), { code: 'body_missing', n: 2 });
  });
  test('with something that is no entry', () => {
    refuses([...readSealed(there.database.db), { header: '{}', hash: '', body: null, blobs: [] }], {
      code: 'malformed',
    });
  });
});

describe('a chain that has split', () => {
  test('is refused: somebody restored an old backup and went on', () => {
    const batch = readSealed(there.database.db);
    give(batch);
    const head = at(batch, -2);
    const n = 6;
    const other = strange('customer.opened', '{}', {
      device: there.device,
      n,
      tick: 99,
      prev: head.hash,
      subject: null,
    });
    refuses([other], { code: 'fork', device: there.device });
  });

  test('is refused when it says that it is ours', () => {
    here.perform({ do: 'create', fields: sampleBodies['customer.created'] });
    const mine = at(readSealed(here.database.db), 0);
    refuses([strange('customer.opened', '{}', { device: here.device, n: 2, tick: 9, prev: mine.hash })], {
      code: 'own_device',
    });
    refuses([strange('customer.opened', '{}', { device: here.device })], { code: 'fork' });
  });

  test('in one batch is refused', () => {
    const [a, b] = [
      strange('customer.opened', '{}'),
      strange('session.opened', '{"by":"password","failedAttempts":0}'),
    ];
    refuses([a, b], { code: 'fork' });
  });
});

describe('entries of a newer version of the program', () => {
  const newer: readonly (readonly [string, ForeignEntry])[] = [
    ['of a kind that we do not know', strange('customer.merged', '{"into":"x","列":[1]}')],
    [
      'of a kind that we do not know, with a body that is not JSON',
      strange('customer.merged', 'not JSON, "blobs": at all'),
    ],
    ['of a kind that we do not know, without a body', strange('customer.merged', null)],
    [
      'of a kind that we know in a later form',
      strange('customer.created', '{"someday":true}', { kv: versionOf('customer.created') + 1 }),
    ],
  ];

  test.each(newer)('%s are kept word for word, and nothing is lost by folding anew', (_, entry) => {
    give(readSealed(there.database.db));
    const tables = dumpProjections(here.database.db);
    expect(give([entry])).toEqual({ ok: true, accepted: 1 });
    expect(dumpProjections(here.database.db)).toBe(tables);
    rebuild(here.database.db);
    expect(dumpProjections(here.database.db)).toBe(tables);
    expect(at(readSealed(here.database.db), -1)).toEqual(entry);
    expect(runToEnd(verify(here.database.db))).toEqual({ entries: 7, fault: null });
  });

  test.each(newer)('%s can be seen in the history', (_, entry) => {
    give([entry]);
    const header = readHeader(entry.header);
    expect(readEntriesBefore(here.database.db, Number.MAX_SAFE_INTEGER, 10)).toMatchObject([
      { entry: { header: { id: header?.id, kind: header?.kind } } },
    ]);
    expect(
      readHistory(here.database.db, trustedId(header?.subject ?? ''), {
        before: null,
        limit: 10,
        withoutOpened: false,
      }),
    ).toHaveLength(1);
  });

  test('can be passed on to a third PC', () => {
    give(newer.slice(0, 1).map(([, entry]) => entry));
    const third = newPc(3);
    expect(give(readSealed(here.database.db), third)).toEqual({ ok: true, accepted: 1 });
  });
});

const text = (kind: KindName, change: object = {}) => JSON.stringify({ ...sampleBodies[kind], ...change });

describe('a body that is not what its kind says', () => {
  test.each([
    ['not JSON', strange('customer.created', '{')],
    ['not JSON, with a word in it that we look for', strange('customer.created', '{"blobs":')],
    ['JSON of something else', strange('customer.created', '[]')],
    ['a field too many', strange('customer.created', text('customer.created', { note: '' }))],
    ['a field with a wrong value', strange('customer.created', text('customer.created', { name: 'a\u0000b' }))],
    [
      'a consent that says one thing of a scope twice',
      strange(
        'consent.recorded',
        text('consent.recorded', { decisions: [1, 2].map(() => sampleBodies['consent.recorded'].decisions[0]) }),
      ),
    ],
    ['a consent about nobody', strange('consent.recorded', text('consent.recorded'), { subject: null })],
    ['a customer who is nobody', strange('customer.created', text('customer.created'), { subject: null })],
    ['a body where there must be one', { ...strange('customer.created', null) }],
  ] as const)('%s: is refused', (_, entry) => refuses([entry], { code: 'body' }));

  test.each([
    ['other words', '{"schema":1}'],
    ['the words of another notice', testNotices[1]?.text ?? ''],
  ])('nobody puts %s under a notice that customers have agreed to', (_, words) => {
    here.perform({ do: 'open', of: 0 });
    here.perform({ do: 'draft', which: 0 });
    const { db } = here.database;
    const notices = () =>
      db.$client.prepare('SELECT * FROM notice, notice_scope ON notice_id = id ORDER BY scope').all();
    const before = notices();
    // With an earlier place in the order than ours, so that the first one would win.
    give([strange('notice.drafted', text('notice.drafted', { text: words }))]);
    expect(before.length).toBeGreaterThan(10);
    expect(notices()).toEqual(before);
    rebuild(db);
    expect(notices()).toEqual(before);
  });

  test('an id that is taken is refused, whoever has it', () => {
    const [mine] = here.perform({ do: 'create', fields: sampleBodies['customer.created'] });
    refuses([strange('customer.opened', '{}', { id: mine?.id ?? trustedId('') })], {
      code: 'id_used',
      device: headerOf().device,
    });
  });
});
