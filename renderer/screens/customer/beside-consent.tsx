import type { CustomerId } from '../../../electron/domain/ids.ts';
import styles from './customer-screen.module.css';
import type { Output } from '../../../electron/contract/table.ts';
import { isTheirs } from '../../../electron/domain/vehicles/holding.ts';
import { VehicleCard } from './vehicles/vehicle-card.tsx';
import { LatestHistory } from './history/latest-history.tsx';

interface BesideConsentProps {
  readonly customerId: CustomerId;
  readonly vehicles: Output<'customer.get'>['vehicles'];
}

/**
 * On a wide screen, beside the answers: the cars that the customer has now and what happened last. All of them, and what can
 * be done with them, stand behind their tabs.
 */
export function BesideConsent({ customerId, vehicles }: BesideConsentProps) {
  const cars = vehicles.filter((vehicle) => isTheirs(vehicle, customerId));
  return (
    <div className={styles.aside} data-part="beside-consent">
      {cars.map((vehicle) => (
        <VehicleCard key={vehicle.vehicleId} vehicle={vehicle} customerId={customerId} />
      ))}
      <LatestHistory customerId={customerId} />
    </div>
  );
}
