import type { ReadDb } from '../open.ts';
import type { FoundParts } from './found-parts.ts';
import type { PageReader } from './pages.ts';
import { rowsOf, type FoundRow } from './rows.ts';

/** So many pages are read in one go. */
const sliceSize = 256;

/** Whether the ledger to go on with has this row already: a backup holds each in the place where it was. */
function knownTo(base: ReadDb): (row: FoundRow) => boolean {
  const entry = base.prepareQuery<[number, string], number>('SELECT 1 FROM ledger_entry WHERE seq = ? AND header = ?');
  const body = base.prepareQuery<[number, string], number>('SELECT 1 FROM ledger_body WHERE seq = ? AND salt = ?');
  return ({ rowid, values: [first, second, third] }) => {
    if (first !== null || typeof second !== 'string') return false;
    return (typeof third === 'string' ? body : entry).get(rowid, second) !== undefined;
  };
}

/**
 * Reads every page of a damaged ledger and keeps what belongs to entries and is not in the ledger to go on with. It yields after every
 * slice with the number of pages done.
 *
 * @returns whether anything of a ledger was there at all
 */
export function* collect(reader: PageReader, base: ReadDb, found: FoundParts): Generator<number, boolean> {
  const isKnown = knownTo(base);
  const pageOf = (number: number) => reader.latest(number);
  let isAnyKnown = false;
  let rows: FoundRow[] = [];
  let done = 0;
  for (const page of reader.all()) {
    for (const row of page === null ? [] : rowsOf(page.bytes, pageOf)) {
      if (isKnown(row)) isAnyKnown = true;
      else rows.push(row);
    }
    done += 1;
    if (done % sliceSize !== 0) continue;
    found.keep(rows);
    rows = [];
    yield done;
  }
  found.keep(rows);
  return isAnyKnown || found.devices().length > 0;
}
