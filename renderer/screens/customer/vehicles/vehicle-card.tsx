import type { CustomerId } from '../../../../electron/domain/ids.ts';
import styles from './vehicles-tab.module.css';
import { daysBetween, type CalendarDate } from '../../../../electron/domain/dates/calendar-date.ts';
import { formatEraMonth } from '../../../../electron/domain/dates/era-format.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatDay, today } from '../../../text/screen-format.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { CustomerName } from '../../../widgets/customer-picker/customer-name.tsx';
import { canDo, differingOwner, isTheirs, type VehicleTask } from '../../../../electron/domain/vehicles/holding.ts';
import { holderKindWords, type Vehicle, type VehicleHolder } from '../../../widgets/car/holding.ts';
import { classNames } from '../../../ui/class-names.ts';

/** From here on the inspection is a matter of weeks. */
const soonDays = 60;

interface VehicleCardProps {
  readonly vehicle: Vehicle;
  readonly customerId: CustomerId;
  /** The task whose button has the focus when the card appears: it was just ended. */
  readonly focused?: VehicleTask | null;
  /** Begins what can be done with it; left out where it is only to be read, in a narrow column. */
  readonly onTask?: (task: VehicleTask) => void;
}

/** One car. */
export function VehicleCard({ vehicle, customerId, focused = null, onTask }: VehicleCardProps) {
  const words = useText().vehicles;
  const { language } = useLanguage();
  const { fields, retired } = vehicle;
  const isHere = isTheirs(vehicle, customerId);
  const isOpenTo = (task: VehicleTask) => canDo(task, vehicle, customerId);
  const details = [
    [words.vin, fields.vin],
    [words.model, fields.model],
    [words.typeNumber, [fields.typeNumber, fields.classNumber].filter((part) => part !== null).join(' / ')],
    [
      words.firstRegistered,
      fields.firstRegistered === null || language === 'en'
        ? fields.firstRegistered
        : formatEraMonth(fields.firstRegistered),
    ],
    [words.purposeOfUse, fields.purposeOfUse],
    [words.baseLocation, fields.baseLocation],
  ] as const;
  return (
    <article className={isHere ? styles.vehicle : classNames(styles.vehicle, styles.past)}>
      <header className={styles.head}>
        <h2 className={styles.plate}>{fields.plate ?? words.noPlate}</h2>
        <p>{fields.carName}</p>
        {retired === null ? (
          <Inspection on={fields.inspectionExpiresOn} />
        ) : (
          <p className={styles.state}>{fill(words.retired[retired.how], { date: formatDay(retired.on, language) })}</p>
        )}
        {retired === null && !isHere && <p className={styles.state}>{words.passedOn}</p>}
      </header>
      {isHere && <OwnerWarning vehicle={vehicle} customerId={customerId} isStacked={onTask === undefined} />}
      <div className={styles.body}>
        <dl className={styles.facts}>
          {details.map(([label, value]) =>
            value === null || value === '' ? null : (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
          )}
        </dl>
        <Holders vehicle={vehicle} customerId={customerId} isCurrent />
        <Holders vehicle={vehicle} customerId={customerId} isCurrent={false} />
      </div>
      {onTask !== undefined && isOpenTo('write') && (
        <div className={styles.actions}>
          <Button isAutoFocused={focused === 'write'} onPress={() => onTask('write')}>
            {words.edit}
          </Button>
          {isOpenTo('pass') && (
            <Button isAutoFocused={focused === 'pass'} onPress={() => onTask('pass')}>
              {words.pass}
            </Button>
          )}
          {isOpenTo('retire') && (
            <Button variant="danger" isAutoFocused={focused === 'retire'} onPress={() => onTask('retire')}>
              {words.retire}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

function Inspection({ on }: { readonly on: CalendarDate | null }) {
  const { screen } = useText().customers;
  const vehicle = useText().vehicles;
  const { language } = useLanguage();
  if (on === null) return <p className={styles.state}>{screen.noInspection}</p>;
  const days = daysBetween(today(), on);
  const date = formatDay(on, language);
  return (
    <p className={styles.inspection}>
      {fill(screen.inspection, { date })}
      {days < 0 && <strong className={classNames(styles.due, styles.duePast)}>{vehicle.expired}</strong>}
      {days >= 0 && days <= soonDays && <strong className={styles.due}>{fill(vehicle.daysLeft, { days })}</strong>}
    </p>
  );
}

interface OwnerWarningProps extends Pick<VehicleCardProps, 'vehicle' | 'customerId'> {
  readonly isStacked: boolean;
}

function OwnerWarning({ vehicle, customerId, isStacked }: OwnerWarningProps) {
  const text = useText();
  const words = text.vehicles;
  const owner = differingOwner(vehicle);
  if (owner === null) return null;
  if (owner.customerId === customerId) {
    return (
      <Banner variant="time" title={words.ownerTitle} isStacked={isStacked}>
        {words.ownerIsHere}
      </Banner>
    );
  }
  return (
    <Banner variant="time" title={words.ownerTitle} isStacked={isStacked}>
      {fill(words.ownerWarning, { owner: holderKindWords(owner.kind, text) })}
    </Banner>
  );
}

interface HoldersProps extends Pick<VehicleCardProps, 'vehicle' | 'customerId'> {
  readonly isCurrent: boolean;
}

function Holders({ vehicle, customerId, isCurrent }: HoldersProps) {
  const words = useText().vehicles;
  const holders = vehicle.holders.filter((holder) => holder.isCurrent === isCurrent);
  if (holders.length === 0) return null;
  return (
    <section className={styles.holders}>
      <h3>{isCurrent ? words.holders : words.earlier}</h3>
      <ul>
        {holders.map((holder, at) => (
          // A car may come back to somebody: only the place tells two such lines apart, and the list never reorders.
          // oxlint-disable-next-line react/no-array-index-key
          <HolderLine key={at} holder={holder} customerId={customerId} />
        ))}
      </ul>
    </section>
  );
}

function HolderLine({ holder, customerId }: { readonly holder: VehicleHolder; readonly customerId: CustomerId }) {
  const text = useText();
  const words = text.vehicles;
  const { language } = useLanguage();
  return (
    <li>
      <span className={styles.role}>{words[holder.role]}</span>{' '}
      {holder.customerId === null ? (
        holderKindWords(holder.kind, text)
      ) : holder.customerId === customerId ? (
        words.this
      ) : (
        <CustomerName customerId={holder.customerId} />
      )}
      {holder.sinceOn !== null && (
        <span className={styles.since}> {fill(words.since, { date: formatDay(holder.sinceOn, language) })}</span>
      )}
    </li>
  );
}
