import { type CustomerId, trustedId } from '../../electron/domain/ids.ts';
import { describe, expect, test } from 'vitest';
import type { Input } from '../../electron/contract/table.ts';
import { canary } from '../support/canary.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { addCar, addCustomer, answerTo, canaryCar, consentOf, requestOf, stopOf } from './inputs.ts';

type Holder = Input<'vehicle.pass'>['holders'][number];

const owner = (customerId: CustomerId): Holder => ({
  role: 'owner',
  kind: 'customer',
  customerId,
  sinceOn: '2026-04-01',
});
const nobody = trustedId('019a0000-0000-7000-8000-00000000bbbb');

async function deskWithCar() {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  return { desk, customerId, vehicleId: await addCar(desk, customerId) };
}

const carsOf = async (desk: TestDesk, customerId: CustomerId) =>
  (await desk.ask('customer.get', { customerId })).vehicles;

describe('a car', () => {
  test('is shown with its customer, with everything that was typed', async () => {
    const { desk, customerId, vehicleId } = await deskWithCar();
    expect(await carsOf(desk, customerId)).toEqual([
      {
        vehicleId,
        fields: canaryCar,
        flagged: [],
        retired: null,
        holders: [{ role: 'owner', kind: 'customer', customerId, sinceOn: null, isCurrent: true }],
      },
    ]);
  });

  test('may have an owner who is not its user, and a bringer who is neither', async () => {
    const { desk, customerId } = await deskWithCar();
    const { vehicleId } = await desk.ask('vehicle.add', {
      id: desk.id(),
      customerId,
      fields: canaryCar,
      alsoHeldBy: [customerId],
      holders: [
        { role: 'owner', kind: 'finance_company', customerId: null, sinceOn: null },
        { role: 'user', kind: 'customer', customerId, sinceOn: null },
        { role: 'bringer', kind: 'family', customerId: null, sinceOn: null },
      ],
    });
    const car = (await carsOf(desk, customerId)).find((one) => one.vehicleId === vehicleId);
    expect(car?.holders.map(({ role, kind }) => [role, kind])).toEqual([
      ['bringer', 'family'],
      ['owner', 'finance_company'],
      ['user', 'customer'],
    ]);
  });

  test('passes to another customer and keeps its history: both see it, one of them holds it', async () => {
    const { desk, customerId, vehicleId } = await deskWithCar();
    const buyer = await addCustomer(desk, { name: '見本 次郎', kana: 'みほん じろう', phones: [] });
    await desk.ask('vehicle.pass', { id: desk.id(), customerId, vehicleId, holders: [owner(buyer)] });
    for (const who of [customerId, buyer]) {
      const [car] = await carsOf(desk, who);
      expect(car?.holders.map((holder) => [holder.customerId, holder.isCurrent, holder.sinceOn])).toEqual([
        [buyer, true, '2026-04-01'],
        [customerId, false, null],
      ]);
    }
    // A list names a car with whoever holds it now.
    expect((await desk.ask('customer.find', { text: 'かなりあ' }))[0]?.plate).toBeNull();
    expect((await desk.ask('customer.find', { text: 'みほん' }))[0]?.plate).toBe(canary.plate);
    expect((await desk.ask('customer.find', { text: '7173' })).map((line) => line.customerId)).toEqual([buyer]);
  });

  test('that was passed on stands on the papers of whoever has it now, and on none of whoever had it', async () => {
    const { desk, customerId, vehicleId } = await deskWithCar();
    const buyer = await addCustomer(desk, { name: '見本 次郎', kana: 'みほん じろう', phones: [] });
    await desk.ask('vehicle.pass', { id: desk.id(), customerId, vehicleId, holders: [owner(buyer)] });
    const papersOf = async (who: CustomerId) => {
      await desk.ask('customer.open', { id: desk.id(), customerId: who });
      const consent = await desk.ask('consent.record', consentOf(desk, who, [answerTo('recall:lotas', 'agreed')]));
      const request = await desk.ask('request.receive', requestOf(desk, who));
      const stop = await desk.ask('consent.stop', stopOf(desk, who, ['recall:lotas']));
      for (const { entryId } of [consent, request, stop]) {
        await desk.ask('slip.issue', { target: 'printer', id: desk.id(), entryId });
      }
      await desk.ask('paper_form.issue', { target: 'printer', id: desk.id(), customerId: who });
      const slips = desk.world.drawn.slice(-3).map(({ snapshot }) => snapshot.vehicles);
      return [...slips, desk.world.forms.at(-1)?.customer?.vehicles];
    };
    expect(await papersOf(customerId)).toEqual([[], [], [], []]);
    const car = [expect.objectContaining({ plate: canary.plate })];
    expect(await papersOf(buyer)).toEqual([car, car, car, car]);
  });

  test('is changed, from what the clerk saw', async () => {
    const { desk, customerId, vehicleId } = await deskWithCar();
    const edit = (from: string, to: string) =>
      desk.send('vehicle.edit', {
        id: desk.id(),
        customerId,
        vehicleId,
        changes: { from: { carName: from }, to: { carName: to } },
      });
    expect(await edit('アルト', 'ラパン')).toMatchObject({ ok: true });
    expect(await edit('アルト', 'ハスラー')).toEqual({
      ok: false,
      error: { kind: 'conflict', about: 'vehicle_changed' },
    });
    expect((await carsOf(desk, customerId))[0]?.fields.carName).toBe('ラパン');
  });

  test('is sold or scrapped, and stays in the history', async () => {
    const { desk, customerId, vehicleId } = await deskWithCar();
    await desk.ask('vehicle.retire', { id: desk.id(), customerId, vehicleId, how: 'scrapped', on: '2026-11-20' });
    expect((await carsOf(desk, customerId))[0]?.retired).toEqual({ how: 'scrapped', on: '2026-11-20' });
    expect((await desk.ask('customer.find', { text: 'かなりあ' }))[0]?.plate).toBeNull();
  });

  test('is passed on and given up only by whoever holds it, and not once it is gone', async () => {
    const { desk, customerId, vehicleId } = await deskWithCar();
    const buyer = await addCustomer(desk, { name: '見本 次郎', kana: 'みほん じろう', phones: [] });
    const pass = (from: CustomerId, to: CustomerId) =>
      desk.send('vehicle.pass', { id: desk.id(), customerId: from, vehicleId, holders: [owner(to)] });
    const changed = { ok: false, error: { kind: 'conflict', about: 'vehicle_changed' } };
    expect(await pass(buyer, buyer)).toEqual(changed);
    expect(await pass(customerId, buyer)).toMatchObject({ ok: true });
    const retire = (who: string) =>
      desk.send('vehicle.retire', { id: desk.id(), customerId: who, vehicleId, how: 'sold', on: '2026-11-22' });
    expect(await retire(customerId)).toEqual(changed);
    expect(await retire(buyer)).toMatchObject({ ok: true });
    expect(await pass(buyer, customerId)).toEqual(changed);
  });

  test('without plate and number is written down, too: it may be new', async () => {
    const { desk, customerId } = await deskWithCar();
    const vehicleId = await addCar(desk, customerId, { plate: null, vin: null, carName: null });
    expect((await carsOf(desk, customerId)).map((car) => car.vehicleId)).toContain(vehicleId);
  });
});

describe('is refused', () => {
  const add = async (change: object) => {
    const { desk, customerId } = await deskWithCar();
    const input = {
      id: desk.id(),
      customerId,
      fields: canaryCar,
      holders: [owner(customerId)],
      alsoHeldBy: [customerId],
      ...change,
    };
    const failure = await desk.fail('vehicle.add', input);
    expect(await carsOf(desk, customerId)).toHaveLength(1);
    return failure;
  };

  test.each([
    ['of nobody', { customerId: nobody }, { kind: 'not_found' }],
    [
      'held by nobody',
      { holders: [owner(nobody)] },
      { kind: 'validation', fields: [{ path: 'holders', code: 'unknown_customer' }] },
    ],
    ['without holders', { holders: [] }, { kind: 'validation', fields: [{ path: 'holders', code: 'too_small' }] }],
    [
      'with two owners',
      { holders: ['family', 'dealer'].map((kind) => ({ role: 'owner', kind, customerId: null, sinceOn: null })) },
      { kind: 'validation', fields: [{ path: 'holders', code: 'role_twice' }] },
    ],
    [
      'held by a customer whom it does not name',
      { holders: [{ ...owner(nobody), customerId: null }] },
      { kind: 'validation', fields: [{ path: 'holders.0.customerId', code: 'holder_without_customer' }] },
    ],
    [
      "with another person's name",
      { holders: [{ ...owner(nobody), name: '山田' }] },
      { kind: 'validation', fields: [{ path: 'holders.0', code: 'unrecognized_keys' }] },
    ],
  ])('%s', async (_, change, failure) => expect(await add(change)).toEqual(failure));

  test.each([
    ['plate', '山'.repeat(41), 'too_long'],
    ['vin', 'A'.repeat(41), 'too_long'],
    ['typeNumber', '123', 'not_type_number'],
    ['inspectionExpiresOn', '2026-02-29', 'impossible_date'],
    ['firstRegistered', '2026-13', 'impossible_date'],
    ['carName', 'a\u0000b', 'control_character'],
  ])('%s %j', async (field, value, code) => {
    const failure = await add({ fields: { ...canaryCar, [field]: value } });
    expect(failure).toEqual({ kind: 'validation', fields: [{ path: `fields.${field}`, code }] });
  });
});

const other = { ...canaryCar, plate: '山形 501 す 99-88', vin: 'ZZZ99-000001' };
const sameCar = { kind: 'conflict', about: 'same_car' };

async function twoCustomers() {
  const { desk, customerId } = await deskWithCar();
  const second = await addCustomer(desk, { name: '見本 次郎', kana: 'みほん じろう', phones: [] });
  const add = (fields: typeof canaryCar, alsoHeldBy?: readonly CustomerId[]) =>
    desk.send('vehicle.add', { id: desk.id(), customerId: second, fields, holders: [owner(second)], alsoHeldBy });
  return { desk, customerId, second, add };
}

describe('a car that somebody has already', () => {
  test.each([
    ['plate', { ...other, plate: canaryCar.plate }],
    ['plate, written otherwise', { ...other, plate: canaryCar.plate?.replaceAll(/[ -]/g, '') ?? null }],
    ['chassis number', { ...other, vin: canaryCar.vin }],
  ])('is added only when the clerk was told whose it is: %s', async (_, fields) => {
    const { desk, customerId, second, add } = await twoCustomers();
    expect(await add(fields)).toEqual({ ok: false, error: sameCar });
    expect(await add(fields, [second])).toEqual({ ok: false, error: sameCar });
    expect(await carsOf(desk, second)).toEqual([]);
    expect(await add(fields, [customerId])).toMatchObject({ ok: true });
  });

  test('is not added twice to the same customer, either', async () => {
    const { desk, customerId } = await deskWithCar();
    const again = { customerId, fields: canaryCar, holders: [owner(customerId)] };
    expect(await desk.fail('vehicle.add', { id: desk.id(), ...again })).toEqual(sameCar);
  });

  test('is not what another is silently changed into', async () => {
    const { desk, customerId, second, add } = await twoCustomers();
    await add(other);
    const [car] = await carsOf(desk, second);
    const vehicleId = car?.vehicleId ?? nobody;
    const edit = (alsoHeldBy?: readonly CustomerId[]) =>
      desk.send('vehicle.edit', {
        id: desk.id(),
        customerId: second,
        vehicleId,
        changes: { from: { plate: other.plate }, to: { plate: canaryCar.plate } },
        alsoHeldBy,
      });
    expect(await edit()).toEqual({ ok: false, error: sameCar });
    expect(await edit([customerId])).toMatchObject({ ok: true });
  });

  test('is said to be with whoever has it now, and with nobody who had it before', async () => {
    const { desk, customerId, second } = await twoCustomers();
    const [car] = await carsOf(desk, customerId);
    const vehicleId = car?.vehicleId ?? nobody;
    await desk.ask('vehicle.pass', { id: desk.id(), customerId, vehicleId, holders: [owner(second)] });
    const same = await desk.ask('vehicle.same', { plate: canaryCar.plate, vin: null, exceptId: null });
    expect(same.map((one) => one.customerId)).toEqual([second]);
  });

  test('is no surprise once it is gone', async () => {
    const { desk, customerId, add } = await twoCustomers();
    const [car] = await carsOf(desk, customerId);
    const vehicleId = car?.vehicleId ?? nobody;
    await desk.ask('vehicle.retire', { id: desk.id(), customerId, vehicleId, how: 'sold', on: '2026-11-20' });
    expect(await add(canaryCar)).toMatchObject({ ok: true });
  });
});

describe('a car that is not there', () => {
  test.each([
    ['vehicle.edit', { changes: { from: { carName: 'アルト' }, to: { carName: 'ラパン' } } }],
    ['vehicle.pass', { holders: [{ role: 'owner', kind: 'family', customerId: null, sinceOn: null }] }],
    ['vehicle.retire', { how: 'sold', on: '2026-11-22' }],
  ])('is not found: %s', async (channel, input) => {
    const { desk, customerId } = await deskWithCar();
    expect(await desk.fail(channel, { id: desk.id(), customerId, vehicleId: nobody, ...input })).toEqual({
      kind: 'not_found',
    });
  });

  test('passes to nobody, either', async () => {
    const { desk, customerId, vehicleId } = await deskWithCar();
    const failure = await desk.fail('vehicle.pass', { id: desk.id(), customerId, vehicleId, holders: [owner(nobody)] });
    expect(failure).toMatchObject({ kind: 'validation', fields: [{ path: 'holders', code: 'unknown_customer' }] });
    expect((await carsOf(desk, customerId))[0]?.holders[0]).toMatchObject({ customerId, isCurrent: true });
  });

  test('belongs to no customer who is not there: a command names a real one', async () => {
    const { desk, vehicleId } = await deskWithCar();
    const retire = { id: desk.id(), customerId: nobody, vehicleId, how: 'sold', on: '2026-11-22' };
    expect(await desk.fail('vehicle.retire', retire)).toEqual({ kind: 'not_found' });
    const pass = {
      id: desk.id(),
      customerId: nobody,
      vehicleId,
      holders: [{ role: 'owner', kind: 'family', customerId: null, sinceOn: null }],
    };
    expect(await desk.fail('vehicle.pass', pass)).toEqual({ kind: 'not_found' });
    const changes = { from: { carName: 'アルト' }, to: { carName: 'ラパン' } };
    expect(await desk.fail('vehicle.edit', { id: desk.id(), customerId: nobody, vehicleId, changes })).toEqual({
      kind: 'not_found',
    });
  });
});
