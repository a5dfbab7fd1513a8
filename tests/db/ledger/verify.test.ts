import { describe, expect, test } from 'vitest';
import { sha256, sha256OfBytes } from '../../../db/hash.ts';
import { record } from '../../../db/ledger/append.ts';
import { receive } from '../../../db/ledger/receive.ts';
import { verify, type Verification } from '../../../db/ledger/verify.ts';
import type { WriteDb } from '../../../db/open.ts';
import { newPc, type Pc } from '../../support/pc.ts';
import { runToEnd } from '../../support/run-to-end.ts';
import { sampleBodies } from '../../support/sample-bodies.ts';
import { readSealed } from '../../support/sealed.ts';

const document = Buffer.from('個人情報の取扱いについて');

/** Eight entries of this PC, the last with a blob, and two of another PC between them. */
function shop(): { readonly pc: Pc; readonly db: WriteDb } {
  const pc = newPc(1);
  const other = newPc(2);
  const { db } = pc.database;
  for (let i = 0; i < 3; i += 1) pc.perform({ do: 'create', fields: sampleBodies['customer.created'] });
  for (let i = 0; i < 2; i += 1) other.perform({ do: 'create', fields: sampleBodies['customer.created'] });
  receive(db, pc.device, readSealed(other.database.db));
  other.database.remove();
  for (let i = 0; i < 4; i += 1) pc.perform({ do: 'open', of: i });
  const body = {
    mediaType: 'text/plain',
    encoding: 'utf-8',
    length: document.length,
    blobs: { document: sha256OfBytes(document) },
  } as const;
  record(db, pc.author(), [
    {
      id: pc.next(),
      kind: 'notice.document_kept',
      subject: null,
      body,
      blobs: [{ name: 'document', mediaType: 'text/plain', bytes: document }],
    },
  ]);
  return { pc, db };
}

/** Somebody with the key and a database tool first takes the guards away. */
function attack(db: WriteDb, ...lines: readonly string[]): void {
  const raw = db.$client;
  raw.pragma('foreign_keys=OFF');
  const guards = raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  for (const guard of guards) raw.exec(`DROP TRIGGER ${String(guard)}`);
  for (const line of lines) raw.exec(line);
}

const found = (db: WriteDb): Verification => runToEnd(verify(db));
const newest = '(SELECT max(seq) FROM ledger_entry)';
const newestId = `(SELECT id FROM ledger_entry WHERE seq = ${newest})`;

test('a whole ledger has no fault, and everything was looked at', () => {
  expect(found(shop().db)).toEqual({ entries: 10, fault: null });
  expect(found(newPc().database.db)).toEqual({ entries: 0, fault: null });
});

describe('what somebody with the key has done to it is named, with its place', () => {
  test.each([
    [
      'a header edited',
      'hash',
      2,
      ['UPDATE ledger_entry SET header = replace(header, \'"shop":"H"\', \'"shop":"S"\') WHERE seq = 2'],
    ],
    [
      'the time of a header edited',
      'hash',
      7,
      ["UPDATE ledger_entry SET header = replace(header, '2026-11-22', '2026-11-21') WHERE seq = 9"],
    ],
    [
      'a header in another spelling',
      'malformed',
      null,
      ["UPDATE ledger_entry SET header = header || ' ' WHERE seq = 2"],
    ],
    ['a hash edited', 'hash', 2, ['UPDATE ledger_entry SET hash = zeroblob(32) WHERE seq = 2']],
    ['a body edited', 'body', 3, ["UPDATE ledger_body SET text = replace(text, '金糸雀', '銀糸雀') WHERE seq = 3"]],
    ['a salt edited', 'body', 3, ["UPDATE ledger_body SET salt = 'ff' WHERE seq = 3"]],
    ['a salt that reaches into the body', 'body', 1, ["UPDATE ledger_body SET text = salt || text, salt = ''"]],
    [
      'a body that reaches into the salt',
      'body',
      1,
      ['UPDATE ledger_body SET salt = salt || substr(text, 1, 1), text = substr(text, 2)'],
    ],
    ['a body removed', 'body_missing', 3, ['DELETE FROM ledger_body WHERE seq = 3']],
    [
      'two bodies swapped',
      'body',
      1,
      [
        `UPDATE ledger_body SET seq = -1 WHERE seq = 1;
      UPDATE ledger_body SET seq = 1 WHERE seq = 2;
      UPDATE ledger_body SET seq = 2 WHERE seq = -1`,
      ],
    ],
    ['an entry removed', 'gap', 3, ['DELETE FROM ledger_entry WHERE seq = 2']],
    [
      'an entry removed with its body',
      'gap',
      3,
      ['DELETE FROM ledger_body WHERE seq = 2', 'DELETE FROM ledger_entry WHERE seq = 2'],
    ],
    ['the first entry removed', 'gap', 2, ['DELETE FROM ledger_entry WHERE seq = 1']],
    [
      'an entry removed and all later ones moved up',
      'gap',
      3,
      ['DELETE FROM ledger_entry WHERE seq = 2', 'UPDATE ledger_entry SET seq = seq - 1 WHERE seq > 2'],
    ],
    [
      'two entries swapped',
      'gap',
      2,
      [
        'UPDATE ledger_entry SET seq = CASE seq WHEN 1 THEN -2 WHEN 2 THEN -1 END WHERE seq < 3',
        'UPDATE ledger_entry SET seq = -seq WHERE seq < 0',
      ],
    ],
    ['the newest removed', 'truncated', 8, [`DELETE FROM ledger_entry WHERE seq = ${newest}`]],
    [
      'the newest removed with all that belongs to it',
      'truncated',
      8,
      [
        `DELETE FROM ledger_body WHERE seq = ${newest}`,
        `DELETE FROM ledger_blob WHERE entry_id = ${newestId}`,
        `DELETE FROM ledger_entry WHERE seq = ${newest}`,
      ],
    ],
    ['the newest five removed', 'truncated', 4, ['DELETE FROM ledger_entry WHERE seq > 5']],
    [
      'the newest removed, and where the chain must end, too',
      'truncated',
      null,
      [`DELETE FROM ledger_entry WHERE seq = ${newest}`, 'DELETE FROM ledger_head WHERE n = 8'],
    ],
    ['everything removed', 'truncated', 1, ['DELETE FROM ledger_entry']],
    ['a blob edited', 'blob', 8, ["UPDATE ledger_blob SET bytes = x'00'"]],
    ['a blob removed', 'blob', 8, ['DELETE FROM ledger_blob']],
    ['a blob under another name', 'blob', 8, ["UPDATE ledger_blob SET name = 'scan'"]],
    [
      'a blob added',
      'blob',
      8,
      ["INSERT INTO ledger_blob SELECT entry_id, 'scan', media_type, bytes FROM ledger_blob"],
    ],
    [
      'a blob put beside an entry that has none',
      'blob',
      1,
      [
        'INSERT INTO ledger_blob SELECT (SELECT id FROM ledger_entry WHERE seq = 1), name, media_type, bytes FROM ledger_blob',
      ],
    ],
    ['the last entry of the other PC removed', 'truncated', 2, ['DELETE FROM ledger_entry WHERE seq = 5']],
    [
      'an entry inserted after the end',
      'prev',
      9,
      [
        `INSERT INTO ledger_entry (header, hash) SELECT json_set(header, '$.n', 9, '$.id', '019a0000-0000-7000-8000-0000000000ff', '$.tick', 99), hash FROM ledger_entry WHERE seq = ${newest}`,
      ],
    ],
  ] as const)('%s: %s', (_, code, n, lines) => {
    const { db } = shop();
    attack(db, ...lines);
    if (code === 'prev') resealAll(db, "json_extract(header, '$.n') = 9");
    const { fault } = found(db);
    expect(fault).toMatchObject(n === null ? { code } : { code, n });
  });
});

/** Makes the hashes of some entries anew, as somebody would who knows how. */
function resealAll(db: WriteDb, where: string): void {
  const raw = db.$client;
  const rows = raw
    .prepare<[], { seq: number; header: string }>(`SELECT seq, header FROM ledger_entry WHERE ${where}`)
    .all();
  const update = raw.prepare('UPDATE ledger_entry SET hash = ? WHERE seq = ?');
  for (const { seq, header } of rows) update.run(Buffer.from(sha256(header), 'hex'), seq);
}

const edit = (seq: number) =>
  `UPDATE ledger_entry SET header = replace(header, '"shop":"H"', '"shop":"S"') WHERE seq = ${seq}`;

describe('an entry edited by somebody who makes its hash anew', () => {
  test('is given away by the one that comes after it', () => {
    const { db } = shop();
    attack(db, edit(2));
    resealAll(db, 'seq = 2');
    expect(found(db).fault).toMatchObject({ code: 'prev', n: 3 });
  });

  test('is given away by the end of the chain when it is the newest', () => {
    const { db } = shop();
    attack(db, edit(10));
    resealAll(db, 'seq = 10');
    expect(found(db).fault).toMatchObject({ code: 'hash', n: 8 });
  });
});

test('the fault names device and entry', () => {
  const { pc, db } = shop();
  const id = db.$client.prepare('SELECT id FROM ledger_entry WHERE seq = 3').pluck().get();
  attack(db, 'UPDATE ledger_entry SET hash = zeroblob(32) WHERE seq = 3');
  expect(found(db)).toEqual({ entries: 2, fault: { code: 'hash', device: pc.device, n: 3, id } });
});

test('a long ledger is looked at in slices, and what is recorded in between is looked at, too', () => {
  const pc = newPc();
  const { db } = pc.database;
  const customer = pc.next();
  record(db, pc.author(), [
    { id: customer, kind: 'customer.created', subject: customer, body: sampleBodies['customer.created'] },
  ]);
  const opens = Array.from({ length: 4_500 }, () => ({
    id: pc.next(),
    kind: 'customer.opened' as const,
    subject: customer,
    body: {},
  }));
  record(db, pc.author(), opens);
  const run = verify(db);
  const steps: unknown[] = [];
  for (;;) {
    const step = run.next();
    if (step.done === true) {
      expect(step.value).toEqual({ entries: 4_503, fault: null });
      break;
    }
    steps.push(step.value);
    if (steps.length <= 2) pc.perform({ do: 'open', of: 0 });
  }
  expect(steps.length).toBeGreaterThan(1);
});
