import type { FreshId } from '../../../electron/domain/ids.ts';
import type { CustomerFields } from '../../../electron/domain/customers/customer.ts';
import { bringCar, look, move, register, request, retireCar } from './acts.ts';
import { company } from './company.ts';
import { consent, contradiction, stop, voided } from './consent.ts';
import type { KnownCustomer } from './customer.ts';
import { child, familyName, person } from './person.ts';
import type { Random } from './random.ts';
import type { Act } from './visit.ts';

/** What one or two customers come for over time: acts of one visit, visit after visit. */
export interface Life {
  readonly customers: number;
  readonly visits: readonly (readonly Act[])[];
}

type NewId = () => FreshId;

/** Who answers in a customer's place. */
type Answering = Partial<Pick<KnownCustomer, 'parentId' | 'contact'>>;

function known(
  newId: NewId,
  fields: CustomerFields,
  { parentId = null, contact = null }: Answering = {},
): KnownCustomer {
  return { id: newId(), fields, vehicles: [], heads: new Map(), lastConsent: null, parentId, contact };
}

/** Acts that follow a first visit, the frequent ones several times. */
const later: readonly ((customer: KnownCustomer) => Act)[] = [
  look,
  look,
  look,
  bringCar,
  move,
  consent,
  stop,
  stop,
  request,
  retireCar,
  contradiction,
  voided,
];

function firstVisit(random: Random, customer: KnownCustomer): readonly Act[] {
  const cars = random.pick([0, 1, 1, 1, 1, 1, 2, 2, 4]);
  const asked = random.chance(0.85) ? [consent(customer)] : [];
  return [register(customer), ...Array.from({ length: cars }, () => bringCar(customer)), ...asked];
}

function laterVisits(random: Random, customer: KnownCustomer): readonly (readonly Act[])[] {
  const count = random.pick([0, 0, 0, 0, 0, 1, 1, 2]);
  return Array.from({ length: count }, () => [look(customer), random.pick(later)(customer)]);
}

/** The life of an invented customer as the shops see it; now and then, where there is room for two, a parent with a child. */
export function life(random: Random, newId: NewId, room: number): Life {
  if (random.chance(0.08)) {
    const { fields, contact } = company(random);
    const customer = known(newId, fields, { contact: { id: newId(), fields: contact } });
    return { customers: 1, visits: [firstVisit(random, customer), ...laterVisits(random, customer)] };
  }
  const family = familyName(random);
  const grownUp = known(newId, person(random, family));
  const visits = [firstVisit(random, grownUp), ...laterVisits(random, grownUp)];
  if (room < 2 || !random.chance(0.02)) return { customers: 1, visits };
  const minor = known(newId, child(random, family, grownUp.id), { parentId: grownUp.id });
  // Written down when the parent registers: the visits have not taken place yet.
  grownUp.fields = { ...grownUp.fields, family: 'お子さまがお一人' };
  return { customers: 2, visits: [...visits, [register(minor), consent(minor)]] };
}
