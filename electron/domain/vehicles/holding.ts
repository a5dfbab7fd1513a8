import type { CustomerId } from '../ids.ts';
import type { Holder } from './vehicle.ts';

/** Somebody's part in a car. */
interface Part {
  readonly role: Holder['role'];
  readonly customerId: CustomerId | null;
}

/** Somebody's part in a car, now or before. */
interface DatedPart extends Part {
  readonly isCurrent: boolean;
}

/** Who has and had a part in a car, and whether it is gone. */
export interface Holding<P extends DatedPart = DatedPart> {
  /** How and when it was sold or scrapped; null while it is not. */
  readonly retired: object | null;
  readonly holders: readonly P[];
}

/** Whether a customer has a part in the car now. */
export function isHeldBy({ holders }: Pick<Holding, 'holders'>, customerId: CustomerId): boolean {
  return holders.some((holder) => holder.isCurrent && holder.customerId === customerId);
}

/** Whether the car is one that a customer has now: they have a part in it, and it is not gone. */
export function isTheirs(car: Holding, customerId: CustomerId): boolean {
  return car.retired === null && isHeldBy(car, customerId);
}

/** Who has this part in the car now. */
export function holderNow<P extends DatedPart>(
  { holders }: Pick<Holding<P>, 'holders'>,
  role: P['role'],
): P | undefined {
  return holders.find((holder) => holder.isCurrent && holder.role === role);
}

/**
 * Whether a car belongs to another than its user: a finance company, an employer, a parent. Of a party that
 * is named only by its kind nobody knows whether it is the same, and so it is not.
 *
 * @param parts who owns, uses and brings it now, each role at most once
 */
export function isOwnerAnother(parts: readonly Part[]): boolean {
  const owner = parts.find(({ role }) => role === 'owner');
  const user = parts.find(({ role }) => role === 'user');
  if (owner === undefined) return false;
  return owner.customerId === null || owner.customerId !== user?.customerId;
}

/** The owner, where that is not the user: then the car is left out of joint use. */
export function differingOwner<P extends DatedPart>(car: Pick<Holding<P>, 'holders'>): P | null {
  const isAnother = isOwnerAnother(car.holders.filter(({ isCurrent }) => isCurrent));
  return isAnother ? (holderNow(car, 'owner') ?? null) : null;
}

/** What is done to a car: its fields are changed, it gets another owner or user, its holding ends. */
export type VehicleTask = 'write' | 'pass' | 'retire';

/** Whether this can be done to the car for this customer: it is not gone, and to pass it on one must hold it. */
export function canDo(task: VehicleTask, car: Holding, customerId: CustomerId): boolean {
  return car.retired === null && (task === 'write' || isHeldBy(car, customerId));
}
