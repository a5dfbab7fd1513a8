import { describe, expect, test } from 'vitest';
import { verify } from '../../../db/ledger/verify.ts';
import { newPc } from '../../support/pc.ts';
import { runToEnd } from '../../support/run-to-end.ts';
import { sampleBodies } from '../../support/sample-bodies.ts';

const pc = newPc();
pc.perform({ do: 'create', fields: sampleBodies['customer.created'] });
pc.perform({ do: 'draft', which: 0 });
const { db } = pc.database;
db.$client.exec("INSERT INTO ledger_blob SELECT id, 'scan', 'image/png', x'0102' FROM ledger_entry LIMIT 1");

function picture(): unknown {
  return ['ledger_entry', 'ledger_body', 'ledger_blob'].map((table) =>
    db.$client.prepare(`SELECT * FROM ${table}`).all(),
  );
}

describe('what has been written down stays written', () => {
  const before = picture();
  test.each([
    'UPDATE ledger_entry SET header = header',
    "UPDATE ledger_entry SET hash = x'00' WHERE seq = 1",
    'UPDATE ledger_entry SET seq = seq + 10',
    'DELETE FROM ledger_entry',
    'DELETE FROM ledger_entry WHERE seq = (SELECT max(seq) FROM ledger_entry)',
    'INSERT OR REPLACE INTO ledger_entry (seq, header, hash) SELECT seq, header, hash FROM ledger_entry',
    'REPLACE INTO ledger_entry (header, hash) SELECT header, hash FROM ledger_entry',
    'INSERT INTO ledger_entry (header, hash) SELECT header, hash FROM ledger_entry',
    'INSERT INTO ledger_entry (seq, header, hash) SELECT seq, header, hash FROM ledger_entry WHERE true ON CONFLICT DO UPDATE SET hash = excluded.hash',
    "UPDATE OR REPLACE ledger_entry SET header = json_set(header, '$.staff', 'x')",
    "UPDATE ledger_body SET text = '{}'",
    "UPDATE ledger_body SET salt = ''",
    'DELETE FROM ledger_body',
    "INSERT OR REPLACE INTO ledger_body SELECT seq, salt, '{}' FROM ledger_body",
    "REPLACE INTO ledger_body SELECT seq, salt, '{}' FROM ledger_body",
    "UPDATE ledger_blob SET bytes = x'00'",
    'DELETE FROM ledger_blob',
    "INSERT OR REPLACE INTO ledger_blob SELECT entry_id, name, media_type, x'00' FROM ledger_blob",
  ])('%s', (sql) => {
    expect(() => db.$client.prepare(sql).run()).toThrow();
    expect(picture()).toEqual(before);
  });
});

const orphan = "INSERT INTO ledger_body VALUES (1000000, '', '{}')";

test('a body belongs to an entry', () => {
  expect(() => db.$client.exec(orphan)).toThrow(/FOREIGN KEY/);
});

test('the control: with the guards gone the same lines do their harm, and the verification sees it', () => {
  db.$client.exec('DROP TRIGGER ledger_body_is_never_changed');
  db.$client.exec("UPDATE ledger_body SET text = '{}'");
  expect(runToEnd(verify(db)).fault).toMatchObject({ code: 'body', n: 1 });
});
