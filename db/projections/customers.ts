import type { CustomerId, EntryId } from '../../electron/domain/ids.ts';
import { isStop } from '../../electron/domain/consent/decision.ts';
import { addressKey } from '../../electron/domain/customers/address-key.ts';
import type { CustomerFields } from '../../electron/domain/customers/customer.ts';
import { phoneKey } from '../../electron/domain/customers/phone.ts';
import { customerV3 } from '../../electron/domain/entries/stored/customer-v3.ts';
import { keyKana, keyText } from '../../electron/domain/text/search-key.ts';
import type { WriteDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { readCustomerFields } from '../queries/customer-fields.ts';
import { consent, decisionVoid, noticeShown, stoppingCustomer } from '../schema/consent.ts';
import { contactPerson, contactPoint, customer, legalRepresentative } from '../schema/customers.ts';
import { nothing, type Projection } from './projection.ts';
import { clearFlags, flagStaleFields } from './field-conflicts.ts';
import { withSearchLines } from './search-lines.ts';
import { forgetTelling, keepTold, listToTell, listToTellAfter } from './partners-to-tell.ts';
import { inserter, remover } from './statements.ts';
import { isListed, listStopping } from './stopping-customers.ts';
import { forgetTakenBack, keepTakenBack } from './taken-back.ts';

type ContactPoint = typeof contactPoint.$inferSelect;

const streamOf = (id: CustomerId) => `customer:${id}`;

function numbered(value: string): Pick<ContactPoint, 'value' | 'key' | 'last4'> {
  const key = phoneKey(value);
  return { value, key, last4: key.slice(-4) };
}

function contactPointsOf(
  id: CustomerId,
  fields: Pick<CustomerFields, 'phones' | 'faxes' | 'emails' | 'accounts'>,
): ContactPoint[] {
  const bare = { label: null, last4: null, extension: null, remark: null };
  return [
    ...fields.phones.map(({ value, label, extension, remark }, i): ContactPoint => ({
      customerId: id,
      kind: 'phone',
      position: i,
      ...numbered(value),
      label,
      extension,
      remark,
    })),
    ...fields.faxes.map((fax, i): ContactPoint => ({
      ...bare,
      customerId: id,
      kind: 'fax',
      position: i,
      ...numbered(fax),
    })),
    ...fields.emails.map((email, i): ContactPoint => ({
      ...bare,
      customerId: id,
      kind: 'email',
      position: i,
      value: email,
      key: email.toLowerCase(),
    })),
    ...fields.accounts.map(({ service, value }, i): ContactPoint => ({
      ...bare,
      customerId: id,
      kind: 'account',
      position: i,
      value,
      label: service,
      key: keyText(value),
    })),
  ];
}

const insert = {
  customer: inserter(customer),
  point: inserter(contactPoint),
  person: inserter(contactPerson),
  representative: inserter(legalRepresentative),
  voided: inserter(decisionVoid),
  consent: inserter(consent),
  shown: inserter(noticeShown),
};

/** All decisions of an entry by one statement: there are a dozen in every consent. They lie behind those of the same tick. */
const decisionsOf = perConnection(({ $client: raw }: WriteDb) => ({
  insert: raw.prepare(
    `INSERT INTO decision (place, entry_id, scope, answer, replaces)
     SELECT key + coalesce(
       (SELECT max(place) + 1 FROM decision WHERE place >= :tick << 24 AND place < (:tick + 1) << 24), :tick << 24
     ), :entryId, value ->> 'scope', value ->> 'answer', value -> 'replaces'
     FROM json_each(:decisions)`,
  ),
  remove: raw.prepare('DELETE FROM decision WHERE place IN (SELECT place FROM decided WHERE customer_id = ?)'),
}));

const fieldRemovers = [
  remover(contactPoint, contactPoint.customerId),
  remover(contactPerson, contactPerson.customerId),
  remover(legalRepresentative, legalRepresentative.customerId),
  remover(customer, customer.id),
];

const consentRemovers = [
  remover(consent, consent.customerId),
  remover(noticeShown, noticeShown.customerId),
  remover(decisionVoid, decisionVoid.customerId),
  remover(stoppingCustomer, stoppingCustomer.customerId),
];

function clearConsent(db: WriteDb, id: CustomerId): void {
  // First, because the consents tell which decisions are theirs.
  decisionsOf(db).remove.run(id);
  for (const remove of consentRemovers) remove(db, id);
  forgetTelling(db, id);
}

function writeFields(db: WriteDb, id: CustomerId, fields: CustomerFields, createdBy: EntryId): void {
  const { phones, faxes, emails, accounts, contactPersons, legalRepresentatives, ...own } = fields;
  // Without a reading they stand in lists where their name would.
  const kanaKey = keyKana(own.kana === '' ? own.name : own.kana);
  const keys = { nameKey: keyText(own.name), kanaKey, addressKey: addressKey(own.address) };
  withSearchLines(db, [id], () => {
    for (const remove of fieldRemovers) remove(db, id);
    insert.customer(db, { id, ...own, ...keys, createdBy });
    for (const point of contactPointsOf(id, { phones, faxes, emails, accounts })) insert.point(db, point);
  });
  contactPersons.forEach((person, position) => insert.person(db, { customerId: id, position, ...person }));
  legalRepresentatives.forEach(({ customerId, relation }, position) =>
    insert.representative(db, { customerId: id, position, representativeId: customerId, relation }),
  );
}

/** A customer's fields and decisions. */
export const customerProjection: Projection<'customer'> = {
  tables: [
    'customer',
    'contact_point',
    'contact_person',
    'legal_representative',
    'field_conflict',
    'consent',
    'decision',
    'decision_void',
    'notice_shown',
    'search_line',
    'stopping_customer',
    'partner_told',
    'partner_to_tell',
    'entry_void',
  ],
  takenBackBy: 'customer.edit_voided',
  clear: (db, id) => {
    withSearchLines(db, [id], () => {
      for (const remove of fieldRemovers) remove(db, id);
    });
    clearConsent(db, id);
    clearFlags(db, streamOf(id));
    forgetTakenBack(db, streamOf(id));
  },
  on: {
    'customer.created': (db, id, body, { header }) => writeFields(db, id, body, header.id),
    'customer.edited': (db, id, body, { header }) => {
      const known = readCustomerFields(db, id);
      if (known === null) return;
      flagStaleFields(db, streamOf(id), header.id, known.fields, body);
      writeFields(db, id, customerV3.parse({ ...known.fields, ...body.to }), known.createdBy);
    },
    'customer.edit_voided': (db, id, body, folded) => keepTakenBack(db, streamOf(id), body, folded),
    'consent.recorded': (db, id, { noticeId, shown, decisions }, { header: { id: entryId, tick, occurred } }) => {
      insert.consent(db, { customerId: id, tick, entryId, noticeId, shownHow: shown?.how ?? null, occurred });
      decisionsOf(db).insert.run({ tick, entryId, decisions: JSON.stringify(decisions) });
      // Who stops nothing does not begin to by agreeing: then nothing is asked.
      const mayStop = decisions.some(({ answer }) => isStop(answer)) || isListed(db, id);
      if (mayStop) listStopping(db, id);
      listToTellAfter(db, id, decisions, mayStop);
    },
    'notice.shown': (db, id, { noticeId }, { header: { id: entryId, occurred } }) => {
      insert.shown(db, { customerId: id, noticeId, entryId, occurred });
    },
    'consent.voided': (db, id, body, { header }) => {
      insert.voided(db, { voidedId: body.voidedId, entryId: header.id, customerId: id });
      listStopping(db, id);
      listToTell(db, id);
    },
    'sharing.partner_told': (db, id, body, { header }) => keepTold(db, id, body, header),
    'form.printed': nothing,
  },
};
