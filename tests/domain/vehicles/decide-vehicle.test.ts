import { trustedId } from '../../../electron/domain/ids.ts';
import { describe, expect, test } from 'vitest';
import {
  decideVehicleAdded,
  decideVehicleEdited,
  decideVehiclePassed,
  decideVehicleRetired,
  type SameCarFacts,
  type VehicleFacts,
} from '../../../electron/domain/vehicles/decide-vehicle.ts';
import type { Holder, VehicleFields } from '../../../electron/domain/vehicles/vehicle.ts';

const fields: VehicleFields = {
  plate: null,
  vin: null,
  carName: 'アルト',
  model: null,
  typeNumber: null,
  classNumber: null,
  firstRegistered: null,
  inspectionExpiresOn: null,
  baseLocation: null,
  purposeOfUse: null,
};
const customerId = trustedId('c');
const mine = { role: 'user', customerId, isCurrent: true } as const;
const car = { fields, retired: null, holders: [mine] };
const gone = { ...car, retired: { how: 'sold', on: '2026-11-01' } };
const passedOn = { ...car, holders: [{ ...mine, isCurrent: false }] };
const known: VehicleFacts = { isCustomer: true, areHoldersKnown: true, car };
const holders: Holder[] = [{ role: 'owner', kind: 'family', customerId: null, sinceOn: null }];
const changes = { from: { carName: 'アルト' }, to: { carName: 'ラパン' } };

const nobody: SameCarFacts = { heldBy: [], toldOf: [] };
const decide = {
  edit: (facts: VehicleFacts) => decideVehicleEdited(facts, nobody, customerId, { changes }),
  pass: (facts: VehicleFacts) => decideVehiclePassed(facts, customerId, { holders }),
  retire: (facts: VehicleFacts) => decideVehicleRetired(facts, customerId, { how: 'sold' }),
};

test('what a clerk says of a car is recorded as it was said', () => {
  expect(decideVehicleAdded(known, nobody, { holders })).toEqual({ ok: true, value: { holders } });
  expect(decide.edit(known)).toEqual({ ok: true, value: { changes } });
  expect(decide.pass(known)).toEqual({ ok: true, value: { holders } });
  expect(decide.retire(known)).toEqual({ ok: true, value: { how: 'sold' } });
});

describe.each(['edit', 'pass', 'retire'] as const)('%s', (task) => {
  test.each([
    ['no_such_customer', { isCustomer: false }],
    ['no_such_vehicle', { car: null }],
    ['vehicle_changed', { car: gone }],
  ])('is refused: %s', (error, change) => expect(decide[task]({ ...known, ...change })).toEqual({ ok: false, error }));
});

test('only who holds a car passes it on or ends its holding; its fields are corrected from the folder of an earlier one, too', () => {
  const facts = { ...known, car: passedOn };
  expect([decide.edit(facts).ok, decide.pass(facts).ok, decide.retire(facts).ok]).toEqual([true, false, false]);
});

test('a change holds only against what the clerk saw', () => {
  const facts = { ...known, car: { ...car, fields: { ...fields, carName: 'ハスラー' } } };
  expect(decide.edit(facts)).toEqual({ ok: false, error: 'vehicle_changed' });
});

test('a holder who is no customer is refused', () => {
  const facts = { ...known, areHoldersKnown: false };
  expect(decideVehicleAdded(facts, nobody, { holders })).toEqual({ ok: false, error: 'unknown_holder' });
  expect(decide.pass(facts)).toEqual({ ok: false, error: 'unknown_holder' });
});

const [one, other] = [trustedId('c'), trustedId('d')];

test.each<[SameCarFacts, boolean]>([
  [{ heldBy: [one], toldOf: [] }, false],
  [{ heldBy: [one, other], toldOf: [one] }, false],
  [{ heldBy: [one, other], toldOf: [other, one] }, true],
  [{ heldBy: [], toldOf: [other] }, true],
])('a car that others have, too, is written down only when the clerk was told of each: %j', (same, isRecorded) => {
  for (const decided of [
    decideVehicleAdded(known, same, { holders }),
    decideVehicleEdited(known, same, customerId, { changes }),
  ]) {
    expect(decided).toMatchObject(isRecorded ? { ok: true } : { ok: false, error: 'same_car' });
  }
});
