import type { SlipSnapshot } from '../../../electron/domain/slips/snapshot.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { CustomerName } from './customer-name.tsx';
import { Unbroken } from './unbroken.tsx';
import styles from './customer-block.module.css';

type PrintedVehicle = SlipSnapshot['vehicles'][number];

interface CustomerBlockProps {
  readonly snapshot: Pick<SlipSnapshot, 'customerName' | 'customerKind' | 'vehicles'>;
  /** How many cars have room; the others are counted. */
  readonly mostVehicles: number;
  /** Not where it is the customer who writes: nobody calls themself 様. */
  readonly hasHonorific?: boolean;
  readonly texts: SlipTexts;
}

/** Whose paper it is: the name, and the cars. */
export function CustomerBlock({ snapshot, mostVehicles, hasHonorific = true, texts }: CustomerBlockProps) {
  const shown = snapshot.vehicles.slice(0, mostVehicles);
  const hidden = snapshot.vehicles.length - shown.length;
  return (
    <div className={styles.customer}>
      <CustomerName name={snapshot.customerName} kind={hasHonorific ? snapshot.customerKind : null} texts={texts} />
      {shown.length > 0 ? (
        <div className={styles.vehicles}>
          <span>{texts.vehicles}</span>
          <ul>
            {shown.map((vehicle, index) => (
              // Two cars of a customer can look the same on a slip; their order never changes.
              // oxlint-disable-next-line react/no-array-index-key
              <VehicleLine key={index} vehicle={vehicle} texts={texts} />
            ))}
          </ul>
          {hidden > 0 ? <span>{fill(texts.moreVehicles, { count: hidden })}</span> : null}
        </div>
      ) : null}
    </div>
  );
}

/** The plate is bold, so that the eye finds where the next car begins. */
function VehicleLine({ vehicle, texts }: { readonly vehicle: PrintedVehicle; readonly texts: SlipTexts }) {
  return (
    <li>
      {vehicle.plate === null ? null : (
        <Unbroken>
          <strong>{vehicle.plate}</strong>
        </Unbroken>
      )}
      {vehicle.carName === null ? null : <Unbroken>{vehicle.carName}</Unbroken>}
      {vehicle.vinLast4 === null ? null : <Unbroken>{fill(texts.vinLast4, { last4: vehicle.vinLast4 })}</Unbroken>}
    </li>
  );
}
