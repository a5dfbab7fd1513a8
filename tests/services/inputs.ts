import { readAloud } from '../support/showing.ts';
import type { CustomerId, VehicleId } from '../../electron/domain/ids.ts';
import type { Input } from '../../electron/contract/table.ts';
import { blankCustomer, type CustomerFields } from '../../electron/domain/customers/customer.ts';
import type { PersonFields } from '../../electron/domain/persons/person.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import type { VehicleFields } from '../../electron/domain/vehicles/vehicle.ts';
import { canary } from '../support/canary.ts';
import type { TestDesk } from '../support/new-desk.ts';
import { isAny } from '../../electron/domain/requests/request-types.ts';

/** The customer of these tests, of whom nothing may turn up in a log. */
export const canaryFields: CustomerFields = {
  ...blankCustomer,
  kind: 'person',
  name: canary.name,
  kana: canary.kana,
  bornOn: '1973-07-03',
  postalCode: '999-3243',
  address: canary.address,
  phones: [{ label: 'mobile', value: canary.phone, extension: null, remark: null }],
  emails: [canary.email],
  occupation: canary.occupation,
};

/** The car of that customer. */
export const canaryCar: VehicleFields = {
  plate: canary.plate,
  vin: canary.vin,
  carName: 'アルト',
  model: null,
  typeNumber: '01234',
  classNumber: '0007',
  firstRegistered: '2019-05',
  inspectionExpiresOn: '2027-03-14',
  baseLocation: null,
  purposeOfUse: null,
};

/** Writes a customer down and returns the id. */
export async function addCustomer(
  desk: Pick<TestDesk, 'ask' | 'id'>,
  change: Partial<CustomerFields> = {},
): Promise<CustomerId> {
  const { customerId } = await desk.ask('customer.create', { id: desk.id(), fields: { ...canaryFields, ...change } });
  return customerId;
}

/** Writes a car of the customer down and returns its id; one that others have, too, is written down all the same. */
export async function addCar(
  desk: TestDesk,
  customerId: CustomerId,
  change: Partial<VehicleFields> = {},
): Promise<VehicleId> {
  const fields = { ...canaryCar, ...change };
  const { plate, vin } = fields;
  const same = await desk.ask('vehicle.same', { plate, vin, exceptId: null });
  const { vehicleId } = await desk.ask('vehicle.add', {
    id: desk.id(),
    customerId,
    fields,
    alsoHeldBy: same.map((who) => who.customerId),
    holders: [{ role: 'owner', kind: 'customer', customerId, sinceOn: null }],
  });
  return vehicleId;
}

/** The parent of these tests, who is no customer. */
export const parentFields: PersonFields = {
  role: 'parent',
  name: '齋藤 太郎',
  kana: 'さいとう たろう',
  title: null,
  phone: '090-5550-0177',
  extension: null,
  isCurrent: true,
};

/** Writes down somebody who answers for a customer, and returns how a command names them. */
export async function addPerson(desk: TestDesk, customerId: CustomerId, change: Partial<PersonFields> = {}) {
  const id = desk.id();
  const fields = { ...parentFields, ...change };
  const { personId } = await desk.ask('person.create', { id, customerId, fields });
  return { of: 'person', id: personId, namedBy: id } as const;
}

/** A parent who was written down and checked. */
export async function parentOf(desk: TestDesk, customerId: CustomerId) {
  const by = await addPerson(desk, customerId);
  return {
    who: 'legal_representative',
    by,
    relation: 'parent',
    identity: 'driving_licence',
    proof: 'family_register',
  } as const;
}

/** An agent who was written down, and has shown 委任状. */
export async function agentOf(desk: TestDesk, customerId: CustomerId) {
  const by = await addPerson(desk, customerId, { role: 'agent', name: '代理 一郎', kana: 'だいり いちろう' });
  return { who: 'agent', by, identity: 'not_checked', proof: 'power_of_attorney' } as const;
}

type Record = Input<'consent.record'>;
type Decision = Record['decisions'][number];

/** One answer, given as if nothing had been said before. */
export function answerTo(scope: ScopeText, answer: Decision['answer'], change: Partial<Decision> = {}): Decision {
  return { scope, answer, heads: [], reinstates: false, ...change };
}

/** A customer with a car and an agreement to each of the first twelve scopes of the notice, not yet recorded. */
export async function twelveAgreements(desk: TestDesk) {
  const customerId = await addCustomer(desk);
  await addCar(desk, customerId);
  const { scopes } = await desk.ask('notice.get', { noticeId: desk.noticeId });
  const decisions = scopes.slice(0, 12).map(({ scope }) => answerTo(scope, 'agreed'));
  if (decisions.length !== 12) throw new Error('the notice has fewer than twelve scopes');
  return { customerId, decisions };
}

/** The input of `consent.record`, said by the customer at the counter. */
export function consentOf(
  desk: Pick<TestDesk, 'id' | 'noticeId'>,
  customerId: CustomerId,
  decisions: Decision[],
  change: Partial<Record> = {},
): Record {
  return {
    id: desk.id(),
    customerId,
    noticeId: desk.noticeId,
    shown: readAloud,
    decisions,
    method: 'counter',
    givenBy: { who: 'self' },
    evidence: { kind: 'none', reason: 'oral' },
    occurred: null,
    ...change,
  };
}

/** The input of `consent.stop`, said on the telephone. */
export function stopOf(
  desk: Pick<TestDesk, 'id'>,
  customerId: CustomerId,
  scopes: ScopeText[],
  change: Partial<Input<'consent.stop'>> = {},
): Input<'consent.stop'> {
  return {
    id: desk.id(),
    customerId,
    target: { kind: 'scopes', scopes },
    method: 'phone',
    givenBy: { who: 'self' },
    evidence: null,
    occurred: null,
    ...change,
  };
}

/** The input of `request.receive`. */
export function requestOf(desk: TestDesk, customerId: CustomerId, change: Partial<Input<'request.receive'>> = {}) {
  const { requestTypes = ['disclosure' as const] } = change;
  return {
    id: desk.id(),
    customerId,
    requestTypes,
    channel: 'counter' as const,
    requester: 'self' as const,
    wantedMethod: isAny(requestTypes, 'hasChoiceOfMethod') ? ('paper' as const) : null,
    scopeText: canary.remark,
    occurred: null,
    ...change,
  };
}
