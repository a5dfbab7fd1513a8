import type { SlipSnapshot } from '../../../electron/domain/slips/snapshot.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';

type PrintedVehicle = SlipSnapshot['vehicles'][number];

interface CustomerBlockProps {
  readonly snapshot: Pick<SlipSnapshot, 'customerName' | 'customerKind' | 'vehicles'>;
  /** How many cars have room; the others are counted. */
  readonly mostVehicles: number;
  readonly texts: SlipTexts;
}

/** Whose slip it is: the name with 様 or 御中, and the cars. */
export function CustomerBlock({ snapshot, mostVehicles, texts }: CustomerBlockProps) {
  const shown = snapshot.vehicles.slice(0, mostVehicles);
  const hidden = snapshot.vehicles.length - shown.length;
  return (
    <div className="customer">
      <p className="customer-name">
        <strong>{snapshot.customerName}</strong>
        <span className="honorific">{texts.honorific[snapshot.customerKind]}</span>
      </p>
      {shown.length > 0 ? (
        <div className="vehicles">
          <span className="vehicles-label">{texts.vehicles}</span>
          <ul>
            {shown.map((vehicle, index) => (
              // Two cars of a customer can look the same on a slip; their order never changes.
              // oxlint-disable-next-line react/no-array-index-key
              <VehicleLine key={index} vehicle={vehicle} texts={texts} />
            ))}
          </ul>
          {hidden > 0 ? <span className="more-vehicles">{fill(texts.moreVehicles, { count: hidden })}</span> : null}
        </div>
      ) : null}
    </div>
  );
}

function VehicleLine({ vehicle, texts }: { readonly vehicle: PrintedVehicle; readonly texts: SlipTexts }) {
  return (
    <li>
      {vehicle.plate === null ? null : <span className="unbroken plate">{vehicle.plate}</span>}
      {vehicle.carName === null ? null : <span className="unbroken">{vehicle.carName}</span>}
      {vehicle.vinLast4 === null ? null : (
        <span className="unbroken">{fill(texts.vinLast4, { last4: vehicle.vinLast4 })}</span>
      )}
    </li>
  );
}
