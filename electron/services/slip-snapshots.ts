import { readCompany } from '../../db/queries/company.ts';
import { readCustomerFields } from '../../db/queries/customer-fields.ts';
import { readVehiclesOf } from '../../db/queries/vehicles.ts';
import { readSealDigest } from '../../db/queries/seal.ts';
import { greatestSerial } from '../../db/queries/slips.ts';
import { tokyoDateOf, type Instant } from '../domain/dates/instant.ts';
import { formatReceiptNumber } from '../domain/slips/receipt-number.ts';
import type { CommonSnapshot } from '../domain/slips/snapshot.ts';
import { lastFourOfVin } from '../domain/vehicles/vin.ts';
import type { DeskContext } from './desk-context.ts';

/** The next receipt number of this PC and day. */
function nextReceiptNumber(desk: DeskContext, at: Instant): string {
  const place = { shop: desk.device.shop, device: desk.device.letter, on: tokyoDateOf(at) };
  const prefix = formatReceiptNumber({ ...place, serial: 1 }).slice(0, -3);
  return formatReceiptNumber({ ...place, serial: greatestSerial(desk.db, prefix) + 1 });
}

/** Whose paper it is, with the cars that they have now. Null when there is no such customer. */
export function customerSnapshot(
  desk: DeskContext,
  customerId: string,
): Pick<CommonSnapshot, 'customerName' | 'customerKind' | 'vehicles'> | null {
  const known = readCustomerFields(desk.db, customerId);
  if (known === null) return null;
  const held = readVehiclesOf(desk.db, customerId).filter(
    ({ retired, holders }) =>
      retired === null && holders.some((holder) => holder.isCurrent && holder.customerId === customerId),
  );
  return {
    customerName: known.fields.name,
    customerKind: known.fields.kind,
    vehicles: held.map(({ fields }) => ({
      plate: fields.plate,
      carName: fields.carName,
      vinLast4: fields.vin === null ? null : lastFourOfVin(fields.vin),
    })),
  };
}

/**
 * What every slip says of its moment: taken from the tables now and kept in the entry, so that the slip never changes.
 * Null when there is no such customer.
 */
export function commonSnapshot(desk: DeskContext, customerId: string, at: Instant): CommonSnapshot | null {
  const customer = customerSnapshot(desk, customerId);
  if (customer === null) return null;
  const company = readCompany(desk.db);
  const seal = readSealDigest(desk.db);
  return {
    receiptNo: nextReceiptNumber(desk, at),
    issuedAt: at,
    shopName: company.shops.find((shop) => shop.letter === desk.device.shop)?.name ?? '',
    staffLabel: desk.person.label,
    ...customer,
    company,
    ...(seal !== null && { seal }),
  };
}
