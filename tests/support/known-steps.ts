import type { Answer } from '../../electron/domain/consent/decision.ts';
import { blankCustomer } from '../../electron/domain/customers/customer.ts';
import type { PersonFields } from '../../electron/domain/persons/person.ts';
import type { VehicleFields } from '../../electron/domain/vehicles/vehicle.ts';
import type { Replacing, Step } from './arbitraries.ts';

/*
 * Steps that a random history brings seldom, for the examples that a property test begins with: what a test must have met
 * may not hang on luck.
 */

/** A car without most of its fields. */
export const knownCar: VehicleFields = {
  plate: '山形 501 す 12-34',
  vin: 'HGC14-12345',
  carName: 'プリウス',
  model: null,
  typeNumber: null,
  classNumber: null,
  firstRegistered: null,
  inspectionExpiresOn: null,
  baseLocation: null,
  purposeOfUse: null,
};

/** Somebody whom the shop also speaks with. */
export const knownPerson: PersonFields = {
  role: 'contact',
  name: '髙橋 花子',
  kana: '',
  title: null,
  phone: null,
  extension: null,
  isCurrent: true,
};

/** A customer, the notice in force and a car. */
export const knownPrelude: readonly Step[] = [
  { do: 'create', fields: { ...blankCustomer, kind: 'person', name: '𠮷田 太郎', kana: 'よしだ たろう' } },
  { do: 'draft', which: 0 },
  { do: 'adopt', which: 0 },
  { do: 'add_car', fields: knownCar, owner: 0, user: null },
];

/** One answer of the first customer, now, to the notice in force; the scope is one of `testScopes`. */
export function decideStep(scope: number, answer: Answer, replacing: Replacing): Step {
  return { do: 'decide', of: 0, notice: 0, decisions: [{ scope, answer, replacing }], minutesAgo: 0 };
}
