import type { Output } from '../../../electron/contract/table.ts';
import { isOwnerAnother } from '../../../electron/domain/vehicles/holding.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';

/** A car with its holders, as the core tells it. */
export type Vehicle = Output<'customer.get'>['vehicles'][number];

/** Somebody's part in a car. */
export type VehicleHolder = Vehicle['holders'][number];

/** Whether a customer has a part in the car now. */
export function isHeldBy(vehicle: Vehicle, customerId: string): boolean {
  return vehicle.holders.some((holder) => holder.isCurrent && holder.customerId === customerId);
}

/** Who has this part in the car now. */
export function holderNow({ holders }: Vehicle, role: VehicleHolder['role']): VehicleHolder | undefined {
  return holders.find((holder) => holder.isCurrent && holder.role === role);
}

/** The owner, where that is not the user: then the car is left out of joint use (domain.md, gap 4). */
export function differingOwner(vehicle: Vehicle): VehicleHolder | null {
  const isAnother = isOwnerAnother(vehicle.holders.filter(({ isCurrent }) => isCurrent));
  return isAnother ? (holderNow(vehicle, 'owner') ?? null) : null;
}

/** 山形 501 す 12-34 ハスラー: what a car is called in a sentence. */
export function carTitle({ fields }: Pick<Vehicle, 'fields'>, { vehicles }: Catalogue): string {
  const parts = [fields.plate, fields.carName].filter((part) => part !== null);
  return parts.length === 0 ? vehicles.unnamed : parts.join(' ');
}

/** What a kind of holder is called; one of a newer version is 'somebody else'. */
export function holderKindWords(kind: string, { vehicles }: Catalogue): string {
  const words = new Map<string, string>(Object.entries(vehicles.holderKind));
  return words.get(kind) ?? vehicles.holderKind.other;
}

/** What is being done to which car. */
export type VehicleTask = 'write' | 'pass' | 'retire';

/** Whether this can be done to the car from the folder of this customer: it is not gone, and to pass it on one must hold it. */
export function canDo(task: VehicleTask, vehicle: Vehicle, customerId: string): boolean {
  return vehicle.retired === null && (task === 'write' || isHeldBy(vehicle, customerId));
}
