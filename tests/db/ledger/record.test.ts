import { trustedId } from '../../../electron/domain/ids.ts';
import { describe, expect, test } from 'vitest';
import { sha256, sha256OfBytes } from '../../../db/hash.ts';
import { record, type AnyNewEntry } from '../../../db/ledger/append.ts';
import { verify } from '../../../db/ledger/verify.ts';
import type { WriteDb } from '../../../db/open.ts';
import { versionOf } from '../../../electron/domain/entries/index.ts';
import { readHeader } from '../../../electron/domain/ledger/header.ts';
import { slipCodeOf } from '../../../electron/domain/slips/slip-code.ts';
import { dumpProjections } from '../../support/dump.ts';
import { newPc, type Pc } from '../../support/pc.ts';
import { runToEnd } from '../../support/run-to-end.ts';
import { sampleBodies } from '../../support/sample-bodies.ts';
import { readSealed } from '../../support/sealed.ts';

const createdBody = sampleBodies['customer.created'];

function created(pc: Pc): Extract<AnyNewEntry, { kind: 'customer.created' }> {
  const id = pc.next();
  return { id, kind: 'customer.created', subject: id, body: createdBody };
}

function ledgerOf(db: WriteDb): string {
  const tables = ['ledger_entry', 'ledger_body', 'ledger_blob', 'ledger_head'];
  return (
    JSON.stringify(tables.map((table) => db.$client.prepare(`SELECT * FROM ${table}`).all())) + dumpProjections(db)
  );
}

test('an entry holds who, where, when, about whom, and what came before', () => {
  const pc = newPc();
  const { db } = pc.database;
  const first = created(pc);
  const author = { ...pc.author(), shop: 'S', at: '2026-11-22T05:05:00.000Z' } as const;
  const [folded] = record(db, author, [first]);
  record(db, author, [{ ...created(pc), occurred: '2026-11-20T00:00:00.000Z' }]);
  const [one, two] = readSealed(db);
  expect(readHeader(one?.header ?? '')).toEqual({
    v: 1,
    id: first.id,
    device: pc.device,
    n: 1,
    tick: 1,
    kind: 'customer.created',
    kv: versionOf('customer.created'),
    subject: first.id,
    staff: author.staff,
    shop: 'S',
    recorded: author.at,
    occurred: author.at,
    prev: null,
    body: sha256(`${one?.body?.salt}${one?.body?.text}`),
  });
  expect(one?.hash).toBe(sha256(one?.header ?? ''));
  expect(folded?.hash).toBe(one?.hash);
  expect(JSON.parse(one?.body?.text ?? '')).toEqual(createdBody);
  const second = readHeader(two?.header ?? '');
  expect(second).toMatchObject({
    n: 2,
    tick: 2,
    prev: one?.hash,
    occurred: '2026-11-20T00:00:00.000Z',
    recorded: author.at,
  });
});

test('two bodies that say the same have different salts and digests: nobody can guess an erased one', () => {
  const pc = newPc();
  record(pc.database.db, pc.author(), [created(pc), created(pc)]);
  const salts = readSealed(pc.database.db).map((entry) => entry.body?.salt ?? '');
  expect(new Set(salts).size).toBe(2);
  for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{32}$/);
});

test('after entries of another PC were taken in, the next one here comes after them', () => {
  const pc = newPc();
  const { db } = pc.database;
  record(db, pc.author(), [created(pc)]);
  db.$client.exec("INSERT INTO ledger_head VALUES ('elsewhere', 1, 41, x'00')");
  const [folded] = record(db, pc.author(), [created(pc)]);
  expect(folded?.header).toMatchObject({ n: 2, tick: 42 });
});

test('the code of a slip is made of the hash of its entry', () => {
  const pc = newPc();
  const { db } = pc.database;
  const customer = created(pc);
  const id = pc.next();
  const request: AnyNewEntry = {
    id,
    kind: 'request.received',
    subject: trustedId(customer.id),
    body: { ...sampleBodies['request.received'], requestId: id },
  };
  const folded = record(db, pc.author(), [customer, request]);
  const code = db.$client.prepare('SELECT code FROM slip').pluck().get();
  expect(code).toBe(slipCodeOf(Buffer.from(folded[1]?.hash ?? '', 'hex')));
});

const shop = () => {
  const pc = newPc();
  const customer = created(pc);
  record(pc.database.db, pc.author(), [customer]);
  return { pc, db: pc.database.db, customer };
};

describe('all or nothing', () => {
  test.each([
    ['a body that its kind does not allow', { ...createdBody, kana: '見本' }],
    ['a body with more than it may say', { ...createdBody, note: '' }],
    ['a body in another spelling than is kept', { ...createdBody, name: '' }],
  ])('%s', (_, body) => {
    const { pc, db } = shop();
    const before = ledgerOf(db);
    const bad = { ...created(pc), body };
    expect(() => record(db, pc.author(), [created(pc), bad])).toThrow();
    expect(ledgerOf(db)).toBe(before);
    expect(record(db, pc.author(), [created(pc)])[0]?.header.n).toBe(2);
    expect(runToEnd(verify(db)).fault).toBeNull();
  });

  test('a projection that throws', () => {
    const { pc, db } = shop();
    db.$client.exec("CREATE TRIGGER broken BEFORE INSERT ON contact_point BEGIN SELECT RAISE(ABORT, 'broken'); END");
    const before = ledgerOf(db);
    expect(() => record(db, pc.author(), [created(pc)])).toThrow('broken');
    expect(ledgerOf(db)).toBe(before);
    db.$client.exec('DROP TRIGGER broken');
    expect(record(db, pc.author(), [created(pc)])[0]?.header.n).toBe(2);
    expect(runToEnd(verify(db)).fault).toBeNull();
  });

  test('an id that stands in the ledger already, for whatever it stands', () => {
    const { pc, db, customer } = shop();
    const before = ledgerOf(db);
    expect(() => record(db, pc.author(), [created(pc), { ...created(pc), id: customer.id }])).toThrow(/UNIQUE/);
    expect(ledgerOf(db)).toBe(before);
  });

  test('an entry about a customer that names none', () => {
    const { pc, db } = shop();
    const before = ledgerOf(db);
    expect(() => record(db, pc.author(), [{ ...created(pc), subject: null }])).toThrow();
    expect(ledgerOf(db)).toBe(before);
  });
});

describe('scans and signatures', () => {
  const bytes = Buffer.from('個人情報の取扱いについて');
  const kept = (
    pc: Pc,
    blobs: readonly { name: string; bytes: Buffer }[],
    document = sha256OfBytes(bytes),
  ): AnyNewEntry => ({
    id: pc.next(),
    kind: 'notice.document_kept',
    subject: null,
    body: { mediaType: 'text/plain', encoding: 'utf-8', length: bytes.length, blobs: { document } },
    blobs: blobs.map((blob) => ({ mediaType: 'text/plain', ...blob })),
  });

  test('are kept byte for byte beside the entry', () => {
    const pc = newPc();
    record(pc.database.db, pc.author(), [kept(pc, [{ name: 'document', bytes }])]);
    expect(readSealed(pc.database.db)[0]?.blobs).toEqual([{ name: 'document', mediaType: 'text/plain', bytes }]);
    expect(runToEnd(verify(pc.database.db)).fault).toBeNull();
  });

  test.each([
    ['missing', []],
    ['another', [{ name: 'document', bytes: Buffer.from('x') }]],
    ['under another name', [{ name: 'scan', bytes }]],
    [
      'one too many',
      [
        { name: 'document', bytes },
        { name: 'scan', bytes },
      ],
    ],
  ])('%s: nothing is recorded', (_, blobs) => {
    const pc = newPc();
    expect(() => record(pc.database.db, pc.author(), [kept(pc, blobs)])).toThrow();
    expect(readSealed(pc.database.db)).toEqual([]);
  });

  test('that no body names are refused', () => {
    const pc = newPc();
    const entry = { ...created(pc), blobs: [{ name: 'scan', mediaType: 'image/png', bytes }] };
    expect(() => record(pc.database.db, pc.author(), [entry])).toThrow();
    expect(readSealed(pc.database.db)).toEqual([]);
  });
});
