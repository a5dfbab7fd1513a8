import type { CustomerId, EntryId, PersonId, VehicleId } from '../../../electron/domain/ids.ts';
import type { StandingDecision } from '../../../electron/domain/consent/rule.ts';
import type { CustomerFields } from '../../../electron/domain/customers/customer.ts';
import type { PersonFields } from '../../../electron/domain/persons/person.ts';
import type { ScopeText } from '../../../electron/domain/notice/scope.ts';
import type { CommonSnapshot } from '../../../electron/domain/slips/snapshot.ts';
import type { VehicleFields } from '../../../electron/domain/vehicles/vehicle.ts';
import { lastFourOfVin } from '../../../electron/domain/vehicles/vin.ts';
import type { Moment } from './visit.ts';

/** What the shops know of an invented customer by now. Acts change it as they go. */
export interface KnownCustomer {
  readonly id: CustomerId;
  fields: CustomerFields;
  readonly vehicles: { readonly id: VehicleId; readonly fields: VehicleFields }[];
  readonly heads: Map<ScopeText, readonly StandingDecision[]>;
  /** The entry of the last consent; null before the first and after one was voided. */
  lastConsent: EntryId | null;
  /** The parent who decides for a minor. */
  readonly parentId: CustomerId | null;
  /** Whom to ask for at a company. */
  readonly contact: { readonly id: PersonId; readonly fields: PersonFields } | null;
}

/** What every slip says of its moment, as `commonSnapshot` of the services would say it. */
export function snapshotOf(customer: KnownCustomer, moment: Moment): CommonSnapshot {
  const { company } = moment.setting;
  return {
    receiptNo: moment.nextReceiptNumber(),
    issuedAt: moment.at,
    shopName: company.shops.find((shop) => shop.letter === moment.counter.shop)?.name ?? '',
    staffLabel: moment.clerk.label,
    customerName: customer.fields.name,
    customerKind: customer.fields.kind,
    vehicles: customer.vehicles.map(({ fields }) => ({
      plate: fields.plate,
      carName: fields.carName,
      vinLast4: fields.vin === null ? null : lastFourOfVin(fields.vin),
    })),
    company,
  };
}
