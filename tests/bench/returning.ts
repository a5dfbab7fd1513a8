import type { CustomerId } from '../../electron/domain/ids.ts';
import { readAloud } from '../support/showing.ts';
import { signedInDesk } from './bench-desk.ts';
import { withDb, type Stocked } from './stocked.ts';
import { wordsOf } from './words.ts';

/** Somebody whom a receptionist can serve by 前回と同じ. */
export interface Returning {
  readonly customerId: CustomerId;
  readonly name: string;
  /** A telephone that nobody else has: typed into the box, it finds them and nobody else. */
  readonly phone: string;
}

/** Living persons of age who agreed to something that stands, in no order: by the last four of their telephones. */
export function returningCustomers(of: Stocked, wanted: number): readonly Returning[] {
  const found = withDb(of, ({ $client }) =>
    $client
      .prepare<[number], Returning>(
        `SELECT c.id AS customerId, c.name, p.key AS phone FROM contact_point p JOIN customer c ON c.id = p.customer_id
         WHERE p.last4 >= '' AND p.kind = 'phone' AND c.kind = 'person' AND c.deceased_on IS NULL AND c.born_on < '2000'
           AND (SELECT count(*) FROM contact_point other WHERE other.key = p.key) = 1
           AND EXISTS (SELECT 1 FROM consent_state s WHERE s.customer_id = c.id AND s.answer = 'agreed' AND NOT s.needs_review)
         ORDER BY p.last4 LIMIT ?`,
      )
      .all(wanted),
  );
  if (found.length < wanted) throw new Error(`bench: only ${found.length} returning customers`);
  return found;
}

/** Shows each of them the notice, as on an earlier visit: the first record under a version asks how it was shown. */
export async function showNotice(of: Stocked, customers: readonly Returning[]): Promise<void> {
  const { noticeId } = wordsOf(of);
  const desk = await signedInDesk(of.folder);
  try {
    for (const { customerId } of customers) {
      await desk.call('consent.show_notice', { id: desk.newId(), customerId, noticeId, shown: readAloud });
    }
  } finally {
    desk.close();
  }
}
