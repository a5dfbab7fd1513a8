import { and, asc, eq, sql } from 'drizzle-orm';
import type { CustomerId, EntryId, PersonId } from '../../electron/domain/ids.ts';
import type { PersonFields } from '../../electron/domain/persons/person.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { person } from '../schema/persons.ts';

/** Somebody who answers for a customer, and the entry in which their name stands. */
export interface KnownPerson {
  readonly id: PersonId;
  readonly customerId: CustomerId;
  readonly fields: PersonFields;
  readonly namedBy: EntryId;
}

const queries = perConnection((db: ReadDb) => ({
  one: db
    .select()
    .from(person)
    .where(eq(person.id, sql.placeholder('id')))
    .prepare(),
  // Ids are in the order of time.
  of: db
    .select()
    .from(person)
    .where(and(eq(person.customerId, sql.placeholder('customerId')), eq(person.isCurrent, true)))
    .orderBy(asc(person.id))
    .prepare(),
  ids: db
    .select({ id: person.id })
    .from(person)
    .where(eq(person.customerId, sql.placeholder('customerId')))
    .prepare(),
}));

function known({ id, customerId, namedBy, ...fields }: typeof person.$inferSelect): KnownPerson {
  return { id, customerId, namedBy, fields };
}

/** Somebody who answers, or answered, for a customer; null when there is none of that id. */
export function readPerson(db: ReadDb, id: PersonId): KnownPerson | null {
  const row = queries(db).one.get({ id });
  return row === undefined ? null : known(row);
}

/** Who answers for a customer now, in the order in which they were written down. */
export function listPersons(db: ReadDb, customerId: CustomerId): readonly KnownPerson[] {
  return queries(db).of.all({ customerId }).map(known);
}

/** Everybody who answers or ever answered for a customer. */
export function personIdsOf(db: ReadDb, customerId: CustomerId): readonly PersonId[] {
  return queries(db)
    .ids.all({ customerId })
    .map(({ id }) => id);
}
