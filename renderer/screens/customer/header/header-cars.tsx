import type { CustomerId } from '../../../../electron/domain/ids.ts';
import styles from './customer-header.module.css';
import { useNavigate } from 'react-router';
import type { Output } from '../../../../electron/contract/table.ts';
import { paths } from '../../../widgets/navigation/paths.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatDay, today } from '../../../text/screen-format.ts';
import { Button } from '../../../ui/button.tsx';
import { isTheirs } from '../../../../electron/domain/vehicles/holding.ts';
import { classNames } from '../../../ui/class-names.ts';
import type { CalendarDate } from '../../../../electron/domain/dates/calendar-date.ts';

type Vehicle = Output<'customer.get'>['vehicles'][number];

interface HeaderCarsProps {
  readonly vehicles: readonly Vehicle[];
  readonly customerId: CustomerId;
}

/** The cars that the customer has now; the one whose inspection runs out first is named. */
export function HeaderCars({ vehicles, customerId }: HeaderCarsProps) {
  const { screen } = useText().customers;
  const navigate = useNavigate();
  const cars = vehicles
    .filter((vehicle) => isTheirs(vehicle, customerId))
    .toSorted((a, b) => (expiry(a) < expiry(b) ? -1 : 1));
  const [first] = cars;
  if (first === undefined) {
    return (
      <div className={classNames(styles.lines, styles.cars)}>
        <p>{vehicles.length === 0 ? screen.noCar : screen.noCarNow}</p>
      </div>
    );
  }
  return (
    <div className={classNames(styles.lines, styles.cars)}>
      <p className={styles.car}>
        <strong className={styles.plate}>{first.fields.plate}</strong>
        <span>{first.fields.carName}</span>
        {cars.length > 1 && (
          <Button
            variant="quiet"
            size="inline"
            onPress={() => void navigate(paths.customer(customerId, 'vehicles'), { replace: true })}
          >
            {fill(screen.moreCars, { count: cars.length - 1 })}
          </Button>
        )}
      </p>
      <Inspection on={first.fields.inspectionExpiresOn} />
    </div>
  );
}

function expiry({ fields }: Vehicle): string {
  return fields.inspectionExpiresOn ?? '9999';
}

function Inspection({ on }: { readonly on: CalendarDate | null }) {
  const { screen } = useText().customers;
  const { language } = useLanguage();
  if (on === null) return <p>{screen.noInspection}</p>;
  const date = formatDay(on, language);
  const isPast = on < today();
  return (
    <p className={isPast ? styles.expired : undefined}>
      {fill(isPast ? screen.inspectionPast : screen.inspection, { date })}
    </p>
  );
}
