import type { CustomerId } from '../../electron/domain/ids.ts';
import { isReadable, readBody, streamsOf } from '../../electron/domain/entries/index.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { entriesAfter } from './entries.ts';

/** A stretch of all customers by their ids: those behind `after`, up to `last` and with it. */
export interface CustomerSlice {
  readonly after: CustomerId | '';
  readonly last: CustomerId;
}

const ending = perConnection((db: ReadDb) =>
  db
    .prepareQuery<[string, number], CustomerId | null>(
      'SELECT max(id) FROM (SELECT id FROM customer WHERE id > ? ORDER BY id LIMIT ?)',
    )
    .pluck(),
);

/** The next `size` customers behind an id; null when there is none. */
export function nextSlice(db: ReadDb, after: CustomerId | '', size: number): CustomerSlice | null {
  const last = ending(db).get(after, size) ?? null;
  return last === null ? null : { after, last };
}

const holders = perConnection((db: ReadDb) =>
  db
    .prepareQuery<[string], string>(
      'SELECT customer_id FROM vehicle_holder WHERE vehicle_id = ? AND customer_id IS NOT NULL',
    )
    .pluck(),
);

function customersOf(db: ReadDb, stream: string): readonly string[] {
  const [type = '', id = ''] = stream.split(':');
  if (type === 'customer') return [id];
  return type === 'vehicle' ? holders(db).all(id) : [];
}

/**
 * The customers whom the entries behind a place of the ledger are about: themselves, or a car that they hold or held.
 *
 * @returns null when there are more than `most` entries, or one that this version of the program cannot read
 */
export function customersChangedAfter(db: ReadDb, seq: number, most: number): ReadonlySet<string> | null {
  const entries = entriesAfter(db, seq, most + 1);
  if (entries.length > most) return null;
  const changed = new Set<string>();
  for (const { header, text } of entries) {
    const { kind, kv, subject } = header;
    if (!isReadable(kind, kv) || text === null) return null;
    if (subject !== null) changed.add(subject);
    for (const stream of streamsOf(kind, header, readBody(kind, kv, text)))
      for (const customerId of customersOf(db, stream)) changed.add(customerId);
  }
  return changed;
}
