import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseFile } from '../../electron/services/start/data-folder.ts';
import { newDesk } from '../support/new-desk.ts';
import { consentOf, twelveAgreements } from './inputs.ts';

/** Of the WAL's own header, of the header of each frame, and of a page (https://www.sqlite.org/walformat.html). */
const bytes = { header: 32, frame: 24, page: 4096 };

/** The pages in the WAL of a folder, in the order in which they were written. Only their contents are encrypted. */
function pagesInWal(folder: string): readonly number[] {
  const wal = readFileSync(join(folder, `${databaseFile}-wal`));
  const frames = Math.floor((wal.length - bytes.header) / (bytes.frame + bytes.page));
  return Array.from({ length: frames }, (_, at) => wal.readUInt32BE(bytes.header + at * (bytes.frame + bytes.page)));
}

// Every page costs the counter its encryption. A new index or table that a consent writes to shows here.
test('one consent of 12 decisions writes to these tables and indexes and to no others', async () => {
  const desk = await newDesk();
  const { customerId, decisions } = await twelveAgreements(desk);
  const before = pagesInWal(desk.folder).length;
  await desk.ask('consent.record', consentOf(desk, customerId, decisions));
  const written = new Set(pagesInWal(desk.folder).slice(before));
  const owners = await desk.look((db) =>
    db.$client.prepare<[], { name: string; pageno: number }>('SELECT name, pageno FROM dbstat').all(),
  );
  const names = new Set(owners.filter(({ pageno }) => written.has(pageno)).map(({ name }) => name));
  expect([...names].toSorted()).toEqual([
    'consent',
    'decision',
    'ledger_body',
    'ledger_entry',
    'ledger_entry_id',
    'ledger_entry_order',
    'ledger_entry_subject',
    'ledger_head',
    'slip',
    'slip_receipt_no',
    'slip_waiting',
    // The first page, which says how long the file is.
    'sqlite_schema',
  ]);
});
