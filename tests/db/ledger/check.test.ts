import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, type Checked } from '../../../db/ledger/check.ts';
import { customersOf, findingsOf } from '../../../db/ledger/findings.ts';
import { FoldedAnew } from '../../../db/ledger/folded-anew.ts';
import { mend, mendable } from '../../../db/ledger/mend.ts';
import { record, type AnyNewEntry } from '../../../db/ledger/append.ts';
import { receive } from '../../../db/ledger/receive.ts';
import type { WriteDb } from '../../../db/open.ts';
import { foldedTables } from '../../../db/projections/index.ts';
import { createSigningKey, replaceSigningKey } from '../../../db/signing.ts';
import { ja } from '../../../electron/words/ja.ts';
import { historyArb } from '../../support/arbitraries.ts';
import { dumpProjections } from '../../support/dump.ts';
import { newFolder } from '../../support/new-folder.ts';
import { newPc, type Pc } from '../../support/pc.ts';
import { runToEnd } from '../../support/run-to-end.ts';
import { sampleBodies } from '../../support/sample-bodies.ts';
import { readSealed } from '../../support/sealed.ts';

/** Checks, and does something with the result while the ledger folded anew is still there. */
function checked<T>({ database: { db }, device }: Pc, use: (found: Checked, folded: FoldedAnew) => T): T {
  const folded = new FoldedAnew(db, newFolder());
  try {
    return use(runToEnd(check(db, folded, device)), folded);
  } finally {
    folded.close();
  }
}

const found = (pc: Pc) => checked(pc, findingsOf);

/** Lets a PC know which it is, as a set-up does. */
function enrol({ database: { db }, device: deviceId, next, author }: Pc): void {
  const body = { deviceId, letter: 'A', shop: 'H', isTraining: false, ...createSigningKey(db) };
  record(db, author(), [{ id: next(), kind: 'device.enrolled', subject: null, body }]);
}

/** A PC of the shop after what people do in some days, or weeks. */
function shop(numRuns = 1): Pc {
  const pc = newPc();
  for (const step of fc.sample(historyArb, { numRuns, seed: 7 }).flat()) pc.perform(step);
  enrol(pc);
  return pc;
}

function mendAll(pc: Pc): void {
  checked(pc, (result, folded) => mend(pc.database.db, folded, result, () => undefined));
}

const exec = (db: WriteDb, sql: string) => void db.$client.exec(sql);
const rows = (name: string, count = 1) => [{ what: 'rows', name, count }];

test('every table that is compared has a word', () => {
  expect(foldedTables.filter((table) => !Object.hasOwn(ja.findings.tables, table))).toEqual([]);
});

test('whatever happened, the tables are those of the ledger', () => {
  let compared = 0;
  fc.assert(
    fc.property(historyArb, historyArb, (history, elsewhere) => {
      const [pc, other] = [newPc(1), newPc(2)];
      try {
        enrol(pc);
        for (const step of history) pc.perform(step);
        for (const step of elsewhere) other.perform(step);
        receive(pc.database.db, pc.device, readSealed(other.database.db));
        for (const step of history) pc.perform(step);
        checked(pc, (result) => {
          expect(findingsOf(result)).toEqual([]);
          compared += result.rows ?? 0;
        });
      } finally {
        pc.database.remove();
        other.database.remove();
      }
    }),
    { numRuns: 8 },
  );
  expect(compared).toBeGreaterThan(500);
}, 300_000);

describe('what somebody with the key has done by SQL is named, and put right from the ledger', () => {
  test.each([
    [
      'an answer',
      "UPDATE decision SET answer = 'agreed' WHERE place = (SELECT min(place) FROM decision WHERE answer <> 'agreed')",
      rows('decision'),
    ],
    ['an answer removed', 'DELETE FROM decision WHERE place = (SELECT max(place) FROM decision)', rows('decision')],
    [
      'an answer added',
      "INSERT INTO decision SELECT max(place) + 7, entry_id, scope, 'agreed', '[]' FROM decision",
      rows('decision'),
    ],
    [
      'a consent taken back',
      "INSERT INTO decision_void SELECT entry_id, 'x', customer_id FROM consent LIMIT 1",
      rows('decision_void'),
    ],
    ['a name', "UPDATE customer SET name = '改竄 太郎' WHERE id = (SELECT min(id) FROM customer)", rows('customer')],
    [
      'a stop hidden from the lists',
      'DELETE FROM stopping_customer WHERE customer_id = (SELECT min(customer_id) FROM stopping_customer)',
      rows('stopping_customer'),
    ],
    ['what the box shows', "UPDATE search_line SET name = '別人' WHERE rowid_of = 0", null],
    [
      'to which streams an entry belongs',
      "UPDATE ledger_stream SET entry_id = 'x' WHERE tick = (SELECT min(tick) FROM ledger_stream)",
      null,
    ],
  ] as const)('%s', (_, sql, expected) => {
    const pc = shop(6);
    const { db } = pc.database;
    const before = dumpProjections(db);
    exec(db, sql.replace('rowid_of = 0', 'term = (SELECT min(term) FROM search_line)'));
    expect(dumpProjections(db)).not.toBe(before);
    const findings = found(pc);
    if (expected === null) expect(findings).toMatchObject([{ what: 'rows' }]);
    else expect(findings).toEqual(expected);
    mendAll(pc);
    expect(found(pc)).toEqual([]);
    expect(dumpProjections(db)).toBe(before);
  });

  test('every table, emptied or filled', () => {
    const pc = shop(6);
    const { db } = pc.database;
    const before = dumpProjections(db);
    const filled = foldedTables.filter(
      (table) => db.$client.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined,
    );
    expect(filled.length).toBeGreaterThan(12);
    for (const table of filled) exec(db, `DELETE FROM ${table}`);
    expect(found(pc).map(({ name }) => name)).toEqual(filled);
    mendAll(pc);
    expect(dumpProjections(db)).toBe(before);
  });

  test('a table of many slices, in its middle', () => {
    const pc = shop();
    const { db } = pc.database;
    const entries = Array.from({ length: 2_600 }, (): AnyNewEntry => {
      const id = pc.next();
      return { id, kind: 'customer.created', subject: id, body: sampleBodies['customer.created'] };
    });
    record(db, pc.author(), entries);
    exec(db, "UPDATE customer SET kana = 'x' WHERE id IN (SELECT id FROM customer ORDER BY id LIMIT 2 OFFSET 1500)");
    checked(pc, (result) => {
      expect(findingsOf(result)).toEqual(rows('customer', 2));
      expect(customersOf(result)).toHaveLength(2);
    });
    mendAll(pc);
    expect(found(pc)).toEqual([]);
  }, 60_000);
});

describe('the schema', () => {
  const guard = 'ledger_entry_is_never_changed';
  test.each([
    ['a guard that is gone', `DROP TRIGGER ${guard}`, 'missing', guard],
    [
      'a guard that guards nothing',
      `DROP TRIGGER ${guard}; CREATE TRIGGER ${guard} BEFORE UPDATE ON ledger_entry BEGIN SELECT 1; END`,
      'changed',
      guard,
    ],
    [
      'a trigger of somebody',
      "CREATE TRIGGER own AFTER INSERT ON decision BEGIN UPDATE decision SET answer = 'agreed'; END",
      'added',
      'own',
    ],
    [
      'a view that says something else',
      "DROP VIEW consent_state; CREATE VIEW consent_state AS SELECT *, 'agreed' AS state FROM consent_head",
      'changed',
      'consent_state',
    ],
    ['an index that is gone', 'DROP INDEX slip_receipt_no', 'missing', 'slip_receipt_no'],
    [
      'a view of somebody, under a name that says too much',
      'CREATE VIEW "山田 花子 090" AS SELECT 1',
      'added',
      '______090',
    ],
  ] as const)('%s is named and put right', (_, sql, what, name) => {
    const pc = shop();
    exec(pc.database.db, sql);
    expect(found(pc)).toEqual([{ what, name, count: 1 }]);
    mendAll(pc);
    expect(found(pc)).toEqual([]);
  });

  test('a projected table that is gone, or has another form, is made anew with its indexes', () => {
    const pc = shop();
    const { db } = pc.database;
    const before = dumpProjections(db);
    exec(db, 'DROP TABLE entry_void; ALTER TABLE slip ADD COLUMN own TEXT');
    expect(found(pc).map(({ what, name }) => `${what} ${name}`)).toEqual([
      'missing entry_void',
      'missing entry_void_stream',
      'changed slip',
    ]);
    mendAll(pc);
    expect(found(pc)).toEqual([]);
    expect(dumpProjections(db)).toBe(before);
  });

  test('what holds something that stands nowhere else is named and left alone', () => {
    const pc = shop();
    const { db } = pc.database;
    exec(db, 'CREATE TABLE own (a TEXT); ALTER TABLE parked_draft ADD COLUMN own TEXT');
    checked(pc, (result) => {
      expect(mendable(result).left.map(({ what, found: { name } }) => `${what} ${name}`)).toEqual([
        'changed parked_draft',
        'added own',
      ]);
    });
    mendAll(pc);
    expect(found(pc).map(({ name }) => name)).toEqual(['parked_draft', 'own']);
  });

  test('where a table of the ledger itself is gone, nothing is compared with it', () => {
    const pc = shop();
    exec(pc.database.db, 'DROP TABLE ledger_blob');
    checked(pc, (result) => {
      expect(result).toMatchObject({ entries: 0, rows: null });
      expect(findingsOf(result)).toContainEqual({ what: 'missing', name: 'ledger_blob', count: 1 });
    });
  });
});

test('a signing key that is not the enrolled one is named, and is not put right by itself', () => {
  const pc = shop();
  replaceSigningKey(pc.database.db);
  expect(found(pc)).toEqual([{ what: 'signing_key', name: 'signing_key', count: 1 }]);
  mendAll(pc);
  expect(found(pc)).toHaveLength(1);
});

test('of a ledger with a fault nothing is folded', () => {
  const pc = shop();
  exec(
    pc.database.db,
    "DROP TRIGGER ledger_body_is_never_changed; UPDATE ledger_body SET text = text || ' ' WHERE seq = 3",
  );
  checked(pc, (result) => expect(result).toMatchObject({ fault: { code: 'body' }, rows: null, entries: 2 }));
});

test('what is recorded while it is checked and before it is put right is neither lost nor taken for a fault', () => {
  const pc = shop();
  const { db } = pc.database;
  exec(db, "UPDATE customer SET name = '改竄 太郎' WHERE id = (SELECT min(id) FROM customer)");
  const folded = new FoldedAnew(db, newFolder());
  const run = check(db, folded, pc.device);
  let steps = 0;
  for (let step = run.next(); ; step = run.next()) {
    if (step.done === true) {
      expect(findingsOf(step.value)).toEqual(rows('customer'));
      pc.perform({ do: 'create', fields: sampleBodies['customer.created'] });
      mend(db, folded, step.value, () => pc.perform({ do: 'open', of: 0 }));
      break;
    }
    steps += 1;
    if (steps < 50) pc.perform({ do: 'create', fields: sampleBodies['customer.created'] });
  }
  folded.close();
  expect(steps).toBeGreaterThan(10);
  expect(found(pc)).toEqual([]);
});
