import { asc, eq } from 'drizzle-orm';
import { customerFieldsSchema, type CustomerFields } from '../../electron/domain/customers/customer.ts';
import type { ReadDb } from '../open.ts';
import { contactPerson, contactPoint, customer, legalRepresentative } from '../schema/customer.ts';

/** A customer as written down, with the entry that first did. */
export interface KnownCustomer {
  readonly fields: CustomerFields;
  readonly createdBy: string;
}

/** Reads all fields of a customer; null when there is none of that id. */
export function readCustomerFields(db: ReadDb, id: string): KnownCustomer | null {
  const row = db.select().from(customer).where(eq(customer.id, id)).get();
  if (row === undefined) return null;
  const points = db
    .select()
    .from(contactPoint)
    .where(eq(contactPoint.customerId, id))
    .orderBy(asc(contactPoint.position))
    .all();
  const valuesOf = (kind: string) => points.filter((point) => point.kind === kind).map((point) => point.value);
  const persons = db
    .select()
    .from(contactPerson)
    .where(eq(contactPerson.customerId, id))
    .orderBy(asc(contactPerson.position));
  const representatives = db
    .select()
    .from(legalRepresentative)
    .where(eq(legalRepresentative.customerId, id))
    .orderBy(asc(legalRepresentative.position));
  const { id: _id, nameKey: _nameKey, kanaKey: _kanaKey, createdBy, ...fields } = row;
  return {
    createdBy,
    fields: customerFieldsSchema.parse({
      ...fields,
      phones: points.filter((p) => p.kind === 'phone').map(({ label, value }) => ({ label, value })),
      faxes: valuesOf('fax'),
      emails: valuesOf('email'),
      accounts: points.filter((p) => p.kind === 'account').map(({ label, value }) => ({ service: label, value })),
      contactPersons: persons.all().map(({ name, kana, title, phone }) => ({ name, kana, title, phone })),
      legalRepresentatives: representatives
        .all()
        .map(({ representativeId, relation }) => ({ customerId: representativeId, relation })),
    }),
  };
}
