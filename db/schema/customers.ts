import type { CalendarDate } from '../../electron/domain/dates/calendar-date.ts';
import type { CustomerId, EntryId } from '../../electron/domain/ids.ts';
import type { CustomerFields } from '../../electron/domain/customers/customer.ts';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const customer = sqliteTable('customer', {
  id: text('id').$type<CustomerId>().primaryKey(),
  kind: text('kind').$type<CustomerFields['kind']>().notNull(),
  name: text('name').notNull(),
  nameKey: text('name_key').notNull(),
  kana: text('kana').notNull(),
  kanaKey: text('kana_key').notNull(),
  gender: text('gender').$type<NonNullable<CustomerFields['gender']>>(),
  bornOn: text('born_on').$type<CalendarDate>(),
  deceasedOn: text('deceased_on').$type<CalendarDate>(),
  postalCode: text('postal_code'),
  address: text('address'),
  addressKey: text('address_key'),
  occupation: text('occupation'),
  family: text('family'),
  purchasePlans: text('purchase_plans'),
  createdBy: text('created_by').$type<EntryId>().notNull(),
  remarks: text('remarks'),
});

export const contactPoint = sqliteTable(
  'contact_point',
  {
    customerId: text('customer_id').$type<CustomerId>().notNull(),
    kind: text('kind', { enum: ['phone', 'fax', 'email', 'account'] }).notNull(),
    position: integer('position').notNull(),
    value: text('value').notNull(),
    label: text('label'),
    key: text('key').notNull(),
    last4: text('last4'),
    extension: text('extension'),
    remark: text('remark'),
  },
  (t) => [primaryKey({ columns: [t.customerId, t.kind, t.position] })],
);

export const contactPerson = sqliteTable(
  'contact_person',
  {
    customerId: text('customer_id').$type<CustomerId>().notNull(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    kana: text('kana').notNull(),
    title: text('title'),
    phone: text('phone'),
    extension: text('extension'),
  },
  (t) => [primaryKey({ columns: [t.customerId, t.position] })],
);

export const legalRepresentative = sqliteTable(
  'legal_representative',
  {
    customerId: text('customer_id').$type<CustomerId>().notNull(),
    position: integer('position').notNull(),
    representativeId: text('representative_id').$type<CustomerId>().notNull(),
    relation: text('relation').notNull(),
  },
  (t) => [primaryKey({ columns: [t.customerId, t.position] })],
);

export const fieldConflict = sqliteTable(
  'field_conflict',
  {
    stream: text('stream').notNull(),
    field: text('field').notNull(),
    entryId: text('entry_id').$type<EntryId>().notNull(),
    /** What the entry has overwritten, as JSON. */
    was: text('was'),
  },
  (t) => [primaryKey({ columns: [t.stream, t.field, t.entryId] })],
);
