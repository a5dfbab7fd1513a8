import type { CustomerId } from '../domain/ids.ts';
import { readCompany } from '../../db/queries/company.ts';
import { readCustomerHead } from '../../db/queries/customers.ts';
import { readCurrentCars } from '../../db/queries/vehicles.ts';
import { readSealDigest } from '../../db/queries/seal.ts';
import { greatestSerial } from '../../db/queries/slips.ts';
import { tokyoDateOf, type Instant } from '../domain/dates/instant.ts';
import type { CustomerFields } from '../domain/customers/customer.ts';
import { formatReceiptNumber, receiptPrefix } from '../domain/slips/receipt-number.ts';
import type { CommonSnapshot } from '../domain/slips/snapshot.ts';
import { lastFourOfVin } from '../domain/vehicles/vin.ts';
import type { DeskContext } from './desk-context.ts';

type Customer = Pick<CustomerFields, 'name' | 'kind'>;

type WhosePaper = Pick<CommonSnapshot, 'customerName' | 'customerKind' | 'vehicles'>;

/** The next receipt number of this PC and day. */
function nextReceiptNumber(desk: DeskContext, at: Instant): string {
  const place = { shop: desk.device.shop, device: desk.device.letter, on: tokyoDateOf(at) };
  return formatReceiptNumber({ ...place, serial: greatestSerial(desk.db, receiptPrefix(place)) + 1 });
}

function loadWhosePaper(desk: DeskContext, customerId: CustomerId, { name, kind }: Customer): WhosePaper {
  return {
    customerName: name,
    customerKind: kind,
    vehicles: readCurrentCars(desk.db, customerId).map(({ plate, carName, vin }) => ({
      plate,
      carName,
      vinLast4: vin === null ? null : lastFourOfVin(vin),
    })),
  };
}

/** Whose paper it is, with the cars that they have now. Null when there is no such customer. */
export function customerSnapshot(desk: DeskContext, customerId: CustomerId): WhosePaper | null {
  const customer = readCustomerHead(desk.db, customerId);
  return customer === null ? null : loadWhosePaper(desk, customerId, customer);
}

/** What every slip of a known customer says of its moment: taken from the tables now and kept in the entry, so that the slip never changes. */
export function loadSlipPaper(
  desk: DeskContext,
  customerId: CustomerId,
  customer: Customer,
  at: Instant,
): CommonSnapshot {
  const company = readCompany(desk.db);
  const seal = readSealDigest(desk.db);
  return {
    receiptNo: nextReceiptNumber(desk, at),
    issuedAt: at,
    shopName: company.shops.find((shop) => shop.letter === desk.device.shop)?.name ?? '',
    staffLabel: desk.person.label,
    ...loadWhosePaper(desk, customerId, customer),
    company,
    ...(seal !== null && { seal }),
  };
}

/** What every slip says of its moment; null when there is no such customer. */
export function commonSnapshot(desk: DeskContext, customerId: CustomerId, at: Instant): CommonSnapshot | null {
  const customer = readCustomerHead(desk.db, customerId);
  return customer === null ? null : loadSlipPaper(desk, customerId, customer, at);
}
