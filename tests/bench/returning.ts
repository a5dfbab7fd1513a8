import { withDb, type Stocked } from './stocked.ts';

/** Somebody whom a receptionist can serve by 前回と同じ. */
export interface Returning {
  readonly name: string;
  /** A telephone that nobody else has: typed into the box, it finds them and nobody else. */
  readonly phone: string;
}

/** Living persons of age who agreed to something, in no order: by the last four of their telephones. */
export function returningCustomers(of: Stocked, wanted: number): readonly Returning[] {
  const found = withDb(of, ({ $client }) =>
    $client
      .prepare<[number], Returning>(
        `SELECT c.name, p.key AS phone FROM contact_point p JOIN customer c ON c.id = p.customer_id
         WHERE p.last4 >= '' AND p.kind = 'phone' AND c.kind = 'person' AND c.deceased_on IS NULL AND c.born_on < '2000'
           AND (SELECT count(*) FROM contact_point other WHERE other.key = p.key) = 1
           AND EXISTS (SELECT 1 FROM decided d WHERE d.customer_id = c.id AND d.answer = 'agreed')
         ORDER BY p.last4 LIMIT ?`,
      )
      .all(wanted),
  );
  if (found.length < wanted) throw new Error(`bench: only ${found.length} returning customers`);
  return found;
}
