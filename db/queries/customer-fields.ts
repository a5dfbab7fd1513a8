import type { CustomerId, EntryId } from '../../electron/domain/ids.ts';
import { asc, eq, sql } from 'drizzle-orm';
import { customerFieldsSchema, type CustomerFields } from '../../electron/domain/customers/customer.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { contactPerson, contactPoint, customer, legalRepresentative } from '../schema/customers.ts';

/** A customer as written down, with the entry that first did. */
export interface KnownCustomer {
  readonly fields: CustomerFields;
  readonly createdBy: EntryId;
}

const queries = perConnection((db: ReadDb) => {
  const id = sql.placeholder('id');
  const representative = legalRepresentative;
  return {
    customer: db.select().from(customer).where(eq(customer.id, id)).prepare(),
    points: db
      .select()
      .from(contactPoint)
      .where(eq(contactPoint.customerId, id))
      .orderBy(asc(contactPoint.position))
      .prepare(),
    persons: db
      .select({
        name: contactPerson.name,
        kana: contactPerson.kana,
        title: contactPerson.title,
        phone: contactPerson.phone,
        extension: contactPerson.extension,
      })
      .from(contactPerson)
      .where(eq(contactPerson.customerId, id))
      .orderBy(asc(contactPerson.position))
      .prepare(),
    representatives: db
      .select({ customerId: representative.representativeId, relation: representative.relation })
      .from(representative)
      .where(eq(representative.customerId, id))
      .orderBy(asc(representative.position))
      .prepare(),
  };
});

const { label: phoneLabel } = customerFieldsSchema.shape.phones.element.shape;
const { relation: relationSchema } = customerFieldsSchema.shape.legalRepresentatives.element.shape;

/**
 * Reads all fields of a customer; null when there is none of that id. Only what the types of the columns leave open is
 * parsed: to tidy and judge every text again, as when it was recorded, would be a tenth of the work of a consent.
 */
export function readCustomerFields(db: ReadDb, id: CustomerId): KnownCustomer | null {
  const asked = queries(db);
  const row = asked.customer.get({ id });
  if (row === undefined) return null;
  const points = asked.points.all({ id });
  const valuesOf = (kind: string) => points.filter((point) => point.kind === kind).map((point) => point.value);
  const { id: _id, nameKey: _nameKey, kanaKey: _kanaKey, addressKey: _addressKey, createdBy, ...fields } = row;
  return {
    createdBy,
    fields: {
      ...fields,
      phones: points
        .filter((p) => p.kind === 'phone')
        .map(({ label, value, extension, remark }) => ({ label: phoneLabel.parse(label), value, extension, remark })),
      faxes: valuesOf('fax'),
      emails: valuesOf('email'),
      accounts: points.filter((p) => p.kind === 'account').map(({ label, value }) => ({ service: label ?? '', value })),
      contactPersons: asked.persons.all({ id }),
      legalRepresentatives: asked.representatives
        .all({ id })
        .map(({ customerId, relation }) => ({ customerId, relation: relationSchema.parse(relation) })),
    },
  };
}
