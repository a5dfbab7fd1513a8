import type { CustomerFields } from '../../electron/domain/customers/customer.ts';
import type { CustomerId, VehicleId } from '../../electron/domain/ids.ts';
import { plateKeys } from '../../electron/domain/vehicles/plate.ts';
import { vinKey } from '../../electron/domain/vehicles/vin.ts';
import type { ReadDb } from '../open.ts';

/** More of one car are a mess that a list does not clear up. */
const most = 10;

/** A customer who has a car of this plate or chassis number now. */
export interface SameCar {
  readonly customerId: CustomerId;
  readonly kind: CustomerFields['kind'];
  readonly name: string;
  readonly by: 'plate' | 'vin' | 'both';
}

interface Sought {
  readonly plate: string | null;
  readonly vin: string | null;
  readonly exceptId: VehicleId | null;
}

/**
 * Who has a car with the same plate or chassis number now, by reading. Cars that are gone do not count, nor holders before
 * these; plates and chassis numbers that may be of many cars (不明, 12-34) are the same as none.
 */
export function findSameCars(db: ReadDb, { plate, vin, exceptId }: Sought): SameCar[] {
  const keys = {
    plateKey: plate === null ? null : plateKeys(plate).key,
    vinKey: vin === null ? null : vinKey(vin),
    exceptId: exceptId ?? '',
  };
  return db
    .prepareQuery<[object], Omit<SameCar, 'by'> & { readonly hasPlate: 0 | 1; readonly hasVin: 0 | 1 }>(
      `SELECT c.id AS customerId, c.kind, c.name,
         max(coalesce(v.plate_key = :plateKey, 0)) AS hasPlate, max(coalesce(v.vin_key = :vinKey, 0)) AS hasVin
       FROM vehicle v
       JOIN vehicle_holder h ON h.vehicle_id = v.id AND h.is_current
       JOIN customer c ON c.id = h.customer_id
       WHERE v.retired_how IS NULL AND v.id <> :exceptId AND v.id IN (
         SELECT id FROM vehicle WHERE plate_key = :plateKey UNION SELECT id FROM vehicle WHERE vin_key = :vinKey
       )
       GROUP BY c.id ORDER BY c.kana_key, c.id LIMIT ${most}`,
    )
    .all(keys)
    .map(({ hasPlate, hasVin, ...who }) => ({ ...who, by: hasPlate && hasVin ? 'both' : hasPlate ? 'plate' : 'vin' }));
}
