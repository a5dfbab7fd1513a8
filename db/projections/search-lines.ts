import type { CustomerId } from '../../electron/domain/ids.ts';
import type { WriteDb } from '../open.ts';
import { perConnection } from '../prepared.ts';

// A customer's lines rest on their own fields and on those of their cars, which are other streams. They are what the view
// says of the rows there are, and so they are removed before any of these rows changes, and written after.

const forget = perConnection(({ $client }: WriteDb) =>
  $client.prepare<[CustomerId]>(
    'DELETE FROM search_line WHERE (found_by, term, kana_key, customer_id) IN ' +
      '(SELECT found_by, term, kana_key, customer_id FROM searchable WHERE customer_id = ?)',
  ),
);

const write = perConnection(({ $client }: WriteDb) =>
  $client.prepare<[CustomerId]>(
    'INSERT INTO search_line (found_by, term, kana_key, customer_id, kind, name, kana, plate) ' +
      'SELECT found_by, term, kana_key, customer_id, kind, name, kana, plate FROM searchable WHERE customer_id = ?',
  ),
);

/** Changes rows on which the search lines of these customers rest: whoever has a part in them before or after it. */
export function withSearchLines(db: WriteDb, customers: Iterable<CustomerId>, change: () => void): void {
  const ids = new Set(customers);
  for (const id of ids) forget(db).run(id);
  change();
  for (const id of ids) write(db).run(id);
}
