import { record, type AnyNewEntry } from '../../db/ledger/append.ts';
import { readCustomerFields } from '../../db/queries/customer-fields.ts';
import { findCustomers } from '../../db/queries/customers.ts';
import { readThisDevice } from '../../db/queries/devices.ts';
import { trustedId, type CustomerId } from '../../electron/domain/ids.ts';
import type { VehicleFields } from '../../electron/domain/vehicles/vehicle.ts';
import { newId } from './ids.ts';
import { withPracticeDb } from './practice-db.ts';
import { regular } from './practice.ts';
import { usualNow } from './shift-date.ts';
import { instantAt } from '../../electron/domain/dates/instant.ts';
import type { CalendarDate } from '../../electron/domain/dates/calendar-date.ts';

/** What the other PC wrote over the regular's telephone, which this one had changed meanwhile. */
export const otherPhone = '023-000-7352';

const phoneOf = (value: string) => [{ label: 'home' as const, value, extension: null, remark: null }];

const carFields: VehicleFields = {
  plate: '山形 501 す 12-34',
  vin: null,
  carName: 'ハスラー',
  model: null,
  typeNumber: null,
  classNumber: null,
  firstRegistered: null,
  inspectionExpiresOn: '2026-12-10',
  baseLocation: null,
  purposeOfUse: null,
};

/** A car of the customer, whose inspection two PCs have changed from the same day. */
function carOnTwoPcs(subject: CustomerId): AnyNewEntry[] {
  const vehicleId = newId();
  const until = (inspectionExpiresOn: CalendarDate | null) => ({
    id: newId(),
    kind: 'vehicle.edited' as const,
    subject,
    body: {
      vehicleId,
      changes: { from: { inspectionExpiresOn: carFields.inspectionExpiresOn }, to: { inspectionExpiresOn } },
    },
  });
  const holders = [{ role: 'user' as const, kind: 'customer' as const, customerId: subject, sinceOn: null }];
  return [
    { id: newId(), kind: 'vehicle.added', subject, body: { vehicleId, fields: carFields, holders } },
    until('2028-12-10'),
    until('2028-12-01'),
  ];
}

/** Changes telephone, address and car of the regular in a practice folder, from values that they did not have here any more. */
export async function changeOnTwoPcs(folder: string): Promise<void> {
  await withPracticeDb(folder, (db, staff) => {
    const customerId = findCustomers(db, regular.kana)[0]?.customerId ?? trustedId('');
    const known = readCustomerFields(db, customerId);
    const device = readThisDevice(db);
    if (known === null || device === null) throw new Error('the regular is not there');
    const { phones } = known.fields;
    const author = { device: device.id, staff, shop: device.shop, at: instantAt(usualNow) };
    const edited = { kind: 'customer.edited', subject: customerId } as const;
    const seen = { phones, address: null };
    record(db, author, [
      { ...edited, id: newId(), body: { from: seen, to: { phones: phoneOf('023-000-7351'), address: '上山市高松1' } } },
      { ...edited, id: newId(), body: { from: seen, to: { phones: phoneOf(otherPhone), address: '上山市金瓶12-3' } } },
      ...carOnTwoPcs(customerId),
    ]);
  });
}
