import type { CalendarDate } from '../../electron/domain/dates/calendar-date.ts';
import type { CustomerId, DeviceId, EntryId, VehicleId } from '../../electron/domain/ids.ts';
import type { Holder, Retirement } from '../../electron/domain/vehicles/vehicle.ts';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const vehicle = sqliteTable('vehicle', {
  id: text('id').$type<VehicleId>().primaryKey(),
  plate: text('plate'),
  plateKey: text('plate_key'),
  plateNumber: integer('plate_number'),
  vin: text('vin'),
  carName: text('car_name'),
  model: text('model'),
  typeNumber: text('type_number'),
  classNumber: text('class_number'),
  firstRegistered: text('first_registered'),
  inspectionExpiresOn: text('inspection_expires_on').$type<CalendarDate>(),
  baseLocation: text('base_location'),
  purposeOfUse: text('purpose_of_use'),
  retiredHow: text('retired_how').$type<Retirement>(),
  retiredOn: text('retired_on').$type<CalendarDate>(),
  vinKey: text('vin_key'),
});

export const vehicleHolder = sqliteTable(
  'vehicle_holder',
  {
    vehicleId: text('vehicle_id').$type<VehicleId>().notNull(),
    role: text('role').$type<Holder['role']>().notNull(),
    entryId: text('entry_id').$type<EntryId>().notNull(),
    tick: integer('tick').notNull(),
    device: text('device').$type<DeviceId>().notNull(),
    holderKind: text('holder_kind').notNull(),
    customerId: text('customer_id').$type<CustomerId>(),
    sinceOn: text('since_on').$type<CalendarDate>(),
    isCurrent: integer('is_current', { mode: 'boolean' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.vehicleId, t.role, t.entryId] })],
);
