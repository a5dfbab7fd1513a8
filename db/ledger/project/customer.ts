import { eq, sql } from 'drizzle-orm';
import { customerFieldsSchema, type CustomerFields } from '../../../electron/domain/customers/customer.ts';
import { phoneKey } from '../../../electron/domain/customers/phone.ts';
import { keyKana, keyText } from '../../../electron/domain/text/search-key.ts';
import type { WriteDb } from '../../open.ts';
import { perConnection } from '../../prepared.ts';
import { readCustomerFields } from '../../queries/customer-fields.ts';
import { decision, decisionReplaced, decisionVoid } from '../../schema/consent.ts';
import { contactPerson, contactPoint, customer, legalRepresentative } from '../../schema/customer.ts';
import type { Projection } from '../projection.ts';
import { clearFlags, flagStaleFields } from './field-conflicts.ts';

type ContactPoint = typeof contactPoint.$inferInsert;

const streamOf = (id: string) => `customer:${id}`;

function contactPointsOf(id: string, fields: CustomerFields): ContactPoint[] {
  const numbered = (kind: 'phone' | 'fax', value: string, position: number, label: string | null): ContactPoint => {
    const key = phoneKey(value);
    return { customerId: id, kind, position, value, label, key, last4: key.slice(-4) };
  };
  return [
    ...fields.phones.map((phone, i) => numbered('phone', phone.value, i, phone.label)),
    ...fields.faxes.map((fax, i) => numbered('fax', fax, i, null)),
    ...fields.emails.map((email, i): ContactPoint => ({
      customerId: id,
      kind: 'email',
      position: i,
      value: email,
      key: email.toLowerCase(),
    })),
    ...fields.accounts.map(({ service, value }, i): ContactPoint => ({
      customerId: id,
      kind: 'account',
      position: i,
      value,
      label: service,
      key: keyText(value),
    })),
  ];
}

function clearFields(db: WriteDb, id: string): void {
  db.delete(contactPoint).where(eq(contactPoint.customerId, id)).run();
  db.delete(contactPerson).where(eq(contactPerson.customerId, id)).run();
  db.delete(legalRepresentative).where(eq(legalRepresentative.customerId, id)).run();
  db.delete(customer).where(eq(customer.id, id)).run();
}

function writeFields(db: WriteDb, id: string, fields: CustomerFields, createdBy: string): void {
  clearFields(db, id);
  const { kind, name, kana, gender, bornOn, deceasedOn, postalCode, address, occupation, family, purchasePlans } =
    fields;
  const keys = { nameKey: keyText(name), kanaKey: keyKana(kana) };
  const dates = { bornOn, deceasedOn };
  const rest = { gender, postalCode, address, occupation, family, purchasePlans };
  db.insert(customer)
    .values({ id, kind, name, kana, ...keys, ...dates, ...rest, createdBy })
    .run();
  const points = contactPointsOf(id, fields);
  if (points.length > 0) db.insert(contactPoint).values(points).run();
  fields.contactPersons.forEach((person, position) =>
    db
      .insert(contactPerson)
      .values({ customerId: id, position, ...person })
      .run(),
  );
  fields.legalRepresentatives.forEach(({ customerId, relation }, position) =>
    db.insert(legalRepresentative).values({ customerId: id, position, representativeId: customerId, relation }).run(),
  );
}

const place = {
  entryId: sql.placeholder('entryId'),
  scope: sql.placeholder('scope'),
  customerId: sql.placeholder('id'),
};

/** Prepared, because a consent has a dozen decisions and the customer is waiting. */
const insert = perConnection((db: WriteDb) => ({
  decision: db
    .insert(decision)
    .values({
      ...place,
      answer: sql.placeholder('answer'),
      noticeId: sql.placeholder('noticeId'),
      tick: sql.placeholder('tick'),
      occurred: sql.placeholder('occurred'),
    })
    .prepare(),
  replaced: db
    .insert(decisionReplaced)
    .values({ ...place, replacedId: sql.placeholder('replacedId') })
    .onConflictDoNothing()
    .prepare(),
}));

/** A customer's fields and decisions. */
export const customerProjection: Projection = {
  type: 'customer',
  tables: [
    'customer',
    'contact_point',
    'contact_person',
    'legal_representative',
    'field_conflict',
    'decision',
    'decision_replaced',
    'decision_void',
  ],
  clear: (db, id) => {
    clearFields(db, id);
    clearFlags(db, streamOf(id));
    db.delete(decision).where(eq(decision.customerId, id)).run();
    db.delete(decisionReplaced).where(eq(decisionReplaced.customerId, id)).run();
    db.delete(decisionVoid).where(eq(decisionVoid.customerId, id)).run();
  },
  on: {
    'customer.created': (db, id, body, { header }) => writeFields(db, id, body, header.id),
    'customer.edited': (db, id, body, { header }) => {
      const known = readCustomerFields(db, id);
      if (known === null) return;
      flagStaleFields(db, streamOf(id), header.id, known.fields, body.from);
      writeFields(db, id, customerFieldsSchema.parse({ ...known.fields, ...body.to }), known.createdBy);
    },
    'consent.recorded': (db, id, body, { header }) => {
      const { noticeId } = body;
      const { id: entryId, tick, occurred } = header;
      for (const { scope, answer, replaces } of body.decisions) {
        insert(db).decision.run({ entryId, scope, id, answer, noticeId, tick, occurred });
        for (const replacedId of replaces) insert(db).replaced.run({ entryId, scope, id, replacedId });
      }
    },
    'consent.voided': (db, id, body, { header }) => {
      db.insert(decisionVoid).values({ voidedId: body.voidedId, entryId: header.id, customerId: id }).run();
    },
  },
};
