import type { CustomerId, DraftId } from '../../../../electron/domain/ids.ts';
import styles from './vehicles-tab.module.css';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ask } from '../../../api/queries.ts';
import { paths } from '../../../widgets/navigation/paths.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { useResumedDraft } from '../../../widgets/drafts/use-resumed-draft.ts';
import { canDo, isHeldBy, type VehicleTask } from '../../../../electron/domain/vehicles/holding.ts';
import type { Vehicle } from '../../../widgets/car/holding.ts';
import { PassForm } from './pass-form.tsx';
import { RetireForm } from './retire-form.tsx';
import { VehicleCard } from './vehicle-card.tsx';
import { passValues, retireValues, vehicleDraftSchema, writeValues, type VehicleDraft } from './vehicle-draft.ts';
import { VehicleForm } from './vehicle-form.tsx';

/** A form about a car that is open. */
interface Work {
  /** What stands in it when it is opened. */
  readonly initial: VehicleDraft;
  /** The parked form that is taken up again; null for a new one. */
  readonly draftId: DraftId | null;
}

const begin = (initial: VehicleDraft): Work => ({ initial, draftId: null });

function beginWith(task: VehicleTask, vehicle: Vehicle): Work {
  switch (task) {
    case 'write':
      return begin(writeValues(vehicle));
    case 'pass':
      return begin(passValues(vehicle));
    case 'retire':
      return begin(retireValues(vehicle));
  }
}

/** Cars that are here now stand before those that are not. */
function inOrder(vehicles: readonly Vehicle[], customerId: CustomerId): readonly Vehicle[] {
  const rank = (vehicle: Vehicle) => (vehicle.retired !== null ? 2 : isHeldBy(vehicle, customerId) ? 0 : 1);
  return vehicles.toSorted((a, b) => rank(a) - rank(b));
}

/** A customer's cars: what they are, who holds them now and who did before, and everything that can happen to them. */
export function VehiclesTab({ customerId }: { readonly customerId: CustomerId }) {
  const words = useText().vehicles;
  const { data, refetch } = useQuery(ask('customer.get', { customerId }));
  const parked = useResumedDraft(vehicleDraftSchema);
  const navigate = useNavigate();
  const [work, setWork] = useState<Work | null>(null);
  /** What was worked on last: the button that began it has the focus again. */
  const [ended, setEnded] = useState<VehicleDraft | null>(null);
  if (data === undefined || parked === undefined) return null;
  const begun = work ?? (parked === null ? null : { initial: parked.values, draftId: parked.draftId });
  if (begun !== null) {
    const end = async () => {
      // The cars as they are now: the focus must not go to a button that is about to go.
      await refetch();
      setWork(null);
      setEnded(begun.initial);
      // The address says no longer which form is taken up.
      if (parked !== null) void navigate(paths.customer(customerId, 'vehicles'), { replace: true });
    };
    return <WorkOn work={begun} vehicles={data.vehicles} customerId={customerId} onEnd={() => void end()} />;
  }
  const add = () => setWork(begin(writeValues(null)));
  const isAt = (vehicle: Vehicle) => ended?.vehicleId === vehicle.vehicleId && canDo(ended.task, vehicle, customerId);
  // A car that has gone has no buttons any more.
  const isAtAdd = ended !== null && !data.vehicles.some(isAt);
  if (data.vehicles.length === 0) {
    return (
      <Card title={words.empty}>
        <p>{words.emptyText}</p>
        <div>
          <Button variant="primary" isAutoFocused={isAtAdd} onPress={add}>
            <Plus aria-hidden />
            {words.add}
          </Button>
        </div>
      </Card>
    );
  }
  return (
    <div className={styles.vehicles}>
      <ul className={styles.list}>
        {inOrder(data.vehicles, customerId).map((vehicle) => (
          <li key={vehicle.vehicleId}>
            <VehicleCard
              vehicle={vehicle}
              customerId={customerId}
              focused={ended !== null && isAt(vehicle) ? ended.task : null}
              onTask={(task) => setWork(beginWith(task, vehicle))}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button isAutoFocused={isAtAdd} onPress={add}>
          <Plus aria-hidden />
          {words.add}
        </Button>
      </div>
    </div>
  );
}

interface WorkOnProps {
  readonly work: Work;
  readonly vehicles: readonly Vehicle[];
  readonly customerId: CustomerId;
  readonly onEnd: () => void;
}

function WorkOn({ work, vehicles, customerId, onEnd }: WorkOnProps) {
  const { initial, draftId } = work;
  const vehicle = vehicles.find(({ vehicleId }) => vehicleId === initial.vehicleId) ?? null;
  const common = { customerId, draftId, onEnd };
  if (initial.task === 'write') return <VehicleForm {...common} initial={initial} vehicle={vehicle} />;
  if (vehicle === null) return null;
  return initial.task === 'pass' ? (
    <PassForm {...common} initial={initial} vehicle={vehicle} />
  ) : (
    <RetireForm {...common} initial={initial} vehicle={vehicle} />
  );
}
