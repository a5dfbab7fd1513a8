import { describe, expect, test } from 'vitest';
import { record } from '../../db/ledger/append.ts';
import { receive } from '../../db/ledger/receive.ts';
import { readThisDevice } from '../../db/queries/devices.ts';
import type { BodyOf } from '../../electron/domain/entries/index.ts';
import type { CustomerId, SubjectId } from '../../electron/domain/ids.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { newPc } from '../support/pc.ts';
import { readSealed } from '../support/sealed.ts';
import { addCar, addCustomer, addPerson, canaryCar, canaryFields, parentFields } from './inputs.ts';
import type { CalendarDate } from '../../electron/domain/dates/calendar-date.ts';

type EditKind = 'customer.edited' | 'person.edited' | 'vehicle.edited';
type Edit = { readonly [K in EditKind]: { readonly kind: K; readonly body: BodyOf<K> } }[EditKind];

/** Another PC that knows what this desk knows now, edits, and tells this desk what it has edited once the desk has edited, too. */
async function changedOnTwoPcs(
  desk: TestDesk,
  subject: SubjectId,
  there: Edit,
  here: () => Promise<unknown>,
): Promise<void> {
  const other = newPc(2);
  const ids = await desk.look((db) => {
    const own = readThisDevice(db)?.id;
    expect(receive(other.database.db, other.device, readSealed(db))).toMatchObject({ ok: true });
    return own;
  });
  record(other.database.db, other.author(), [{ id: other.next(), subject, ...there }]);
  await here();
  await desk.look((db) => {
    const told = readSealed(other.database.db, other.device);
    expect(receive(db, ids ?? expect.fail('the desk has no device'), told)).toMatchObject({ ok: true });
  });
}

const read = (desk: TestDesk, customerId: CustomerId) => desk.ask('customer.get', { customerId });

describe('a field of somebody who answers, changed on two PCs', () => {
  const [mine, theirs] = ['090-5550-0178', '090-5550-0179'];

  async function flagged() {
    const desk = await newDesk();
    const customerId = await addCustomer(desk, { bornOn: '2015-04-01' });
    const { id: personId } = await addPerson(desk, customerId);
    const edit = async (from: string | null, to: string | null) => {
      const id = desk.id();
      await desk.ask('person.edit', { id, personId, changes: { from: { phone: from }, to: { phone: to } } });
      return id;
    };
    const there = {
      kind: 'person.edited',
      body: { from: { phone: parentFields.phone }, to: { phone: theirs } },
    } as const;
    await changedOnTwoPcs(desk, personId, there, () => edit(parentFields.phone, mine));
    const now = async () => {
      const [person] = (await read(desk, customerId)).persons;
      return [person?.phone, person?.flagged.map(({ field, others }) => [field, others.map(({ phone }) => phone)])];
    };
    return { desk, customerId, edit, now };
  }

  test('is shown with both values', async () => {
    const { now } = await flagged();
    const [phone, both] = await now();
    expect(both).toEqual([['phone', [phone === mine ? theirs : mine]]]);
  });

  test.each(['what stands there', 'the other value'])('is settled by whoever chooses %s', async (which) => {
    const { desk, customerId, edit, now } = await flagged();
    const [phone] = await now();
    const standing = typeof phone === 'string' ? phone : null;
    const right = which === 'what stands there' ? standing : standing === mine ? theirs : mine;
    const settling = await edit(standing, right);
    expect(await now()).toEqual([right, []]);
    expect(await desk.ask('ledger.verify', { id: desk.id() })).toMatchObject({ fault: null, findings: [] });
    expect(await now()).toEqual([right, []]);
    // Taken back, it is open again.
    await desk.ask('person.void_edit', { id: desk.id(), customerId, voidedId: settling, reason: '誤り' });
    expect((await now())[1]).toHaveLength(1);
  });

  test('is nothing to choose when both wrote the same', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk, { bornOn: '2015-04-01' });
    const { id: personId } = await addPerson(desk, customerId);
    const changes = { from: { phone: parentFields.phone }, to: { phone: theirs } };
    await changedOnTwoPcs(desk, personId, { kind: 'person.edited', body: changes }, () =>
      desk.ask('person.edit', { id: desk.id(), personId, changes }),
    );
    expect((await read(desk, customerId)).persons).toMatchObject([{ phone: theirs, flagged: [] }]);
  });
});

test('a field of the customer that was changed on two PCs is shown with both values, lists as a whole', async () => {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const { phones } = canaryFields;
  const other = [{ label: 'home' as const, value: '023-672-4038', extension: null, remark: null }];
  const there = { kind: 'customer.edited', body: { from: { phones }, to: { phones: other } } } as const;
  await changedOnTwoPcs(desk, customerId, there, () =>
    desk.ask('customer.edit', { id: desk.id(), customerId, changes: { from: { phones }, to: { phones: [] } } }),
  );
  const { fields, flagged } = await read(desk, customerId);
  const standing = fields.phones;
  expect(flagged).toEqual([{ field: 'phones', others: [{ ...fields, phones: standing.length === 0 ? other : [] }] }]);
  const settled = { from: { phones: standing }, to: { phones: standing } };
  await desk.ask('customer.edit', { id: desk.id(), customerId, changes: settled });
  expect(await read(desk, customerId)).toMatchObject({ fields: { phones: standing }, flagged: [] });
});

describe('a field of a car, changed on two PCs', () => {
  const [mine, theirs] = ['2029-03-14', '2028-03-14'] as const;

  async function flagged() {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const vehicleId = await addCar(desk, customerId);
    const edit = async (from: CalendarDate | null, to: CalendarDate | null) => {
      const id = desk.id();
      const changes = { from: { inspectionExpiresOn: from }, to: { inspectionExpiresOn: to } };
      await desk.ask('vehicle.edit', { id, customerId, vehicleId, changes });
      return id;
    };
    const seen = canaryCar.inspectionExpiresOn;
    const changes = { from: { inspectionExpiresOn: seen }, to: { inspectionExpiresOn: theirs } };
    await changedOnTwoPcs(desk, customerId, { kind: 'vehicle.edited', body: { vehicleId, changes } }, () =>
      edit(seen, mine),
    );
    const now = async () => {
      const [car] = (await read(desk, customerId)).vehicles;
      const flags = car?.flagged.map(({ field, others }) => [field, others.map((one) => one.inspectionExpiresOn)]);
      return [car?.fields.inspectionExpiresOn ?? null, flags] as const;
    };
    return { desk, customerId, edit, now };
  }

  test('is shown with both values', async () => {
    const { now } = await flagged();
    const [standing, both] = await now();
    expect([mine, theirs]).toContain(standing);
    expect(both).toEqual([['inspectionExpiresOn', [standing === mine ? theirs : mine]]]);
  });

  test.each(['what stands there', 'the other value'])('is settled by whoever chooses %s', async (which) => {
    const { desk, customerId, edit, now } = await flagged();
    const [standing] = await now();
    const right = which === 'what stands there' ? standing : standing === mine ? theirs : mine;
    const settling = await edit(standing, right);
    expect(await now()).toEqual([right, []]);
    expect(await desk.ask('ledger.verify', { id: desk.id() })).toMatchObject({ fault: null, findings: [] });
    expect(await now()).toEqual([right, []]);
    // Taken back, it is open again.
    await desk.ask('vehicle.void_change', { id: desk.id(), customerId, voidedId: settling, reason: '誤り' });
    expect((await now())[1]).toHaveLength(1);
  });

  test('is said to be right without a question about who else has the car', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const vehicleId = await addCar(desk, customerId);
    await addCar(desk, await addCustomer(desk));
    const { plate } = canaryCar;
    const changes = { from: { plate }, to: { plate } };
    expect(await desk.send('vehicle.edit', { id: desk.id(), customerId, vehicleId, changes })).toMatchObject({
      ok: true,
    });
  });
});
