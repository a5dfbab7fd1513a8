import { customerName } from '../../db/queries/customers.ts';
import { readCustomerFields } from '../../db/queries/customer-fields.ts';
import { nameIn, namingOf } from '../../db/queries/names.ts';
import { listPersons, readPerson } from '../../db/queries/persons.ts';
import type { Output } from '../contract/table.ts';
import type { GivenBy } from '../domain/consent/decision.ts';
import type { ToldGiver } from '../domain/consent/told-giver.ts';
import { trustedId, type CustomerId } from '../domain/ids.ts';
import { personV1 } from '../domain/entries/stored/person-v1.ts';
import type { EntryHeader } from '../domain/ledger/header.ts';
import type { DeskContext } from './desk-context.ts';
import { loadFlagged } from './flagged-fields.ts';

type PersonLine = Output<'customer.get'>['persons'][number];

/** Who answers for a customer now: persons of their own, and the customers who were linked as legal representatives. */
export function loadGivers(desk: Pick<DeskContext, 'db'>, customerId: CustomerId): PersonLine[] {
  const { db } = desk;
  const persons = listPersons(db, customerId).map(({ id, namedBy, fields }) => {
    const { isCurrent: _current, ...line } = fields;
    const flagged = loadFlagged(desk, `person:${id}`, fields, personV1);
    return { ...line, flagged, by: { of: 'person' as const, id, namedBy } };
  });
  const linked = (readCustomerFields(db, customerId)?.fields.legalRepresentatives ?? []).flatMap(
    ({ customerId: id, relation: role }) => {
      const known = readCustomerFields(db, id);
      const namedBy = namingOf(db, id);
      // Nobody represents themself, whatever was linked: a child would be its own guardian.
      if (id === customerId || known === null || namedBy === null) return [];
      const { name, kana } = known.fields;
      return [
        {
          role,
          name,
          kana,
          title: null,
          phone: null,
          extension: null,
          flagged: [],
          by: { of: 'customer' as const, id, namedBy },
        },
      ];
    },
  );
  return [...persons, ...linked];
}

/** Who answered, in the name that stood there then; without one where nobody was named, or their data were erased. */
export function tellGiverOf({ db }: Pick<DeskContext, 'db'>, givenBy: GivenBy): ToldGiver {
  if (givenBy.who === 'self' || givenBy.by === null) return { givenBy, name: null };
  const { by } = givenBy;
  if (by.of === 'person' || by.namedBy !== null)
    return { givenBy, name: by.namedBy === null ? null : nameIn(db, by.namedBy) };
  // An early entry noted the customer alone: their name of today.
  return { givenBy, name: customerName(db, by.id)?.name ?? null };
}

/**
 * The customer in whose folder an entry belongs: whom it is about, or for whom that person answers. Null where it is about nobody,
 * and where it is about a person of whom no customer is known: they were erased.
 */
export function customerOfEntry({ db }: Pick<DeskContext, 'db'>, { kind, subject }: EntryHeader): CustomerId | null {
  if (subject === null) return null;
  return kind.startsWith('person.') ? (readPerson(db, trustedId(subject))?.customerId ?? null) : trustedId(subject);
}
