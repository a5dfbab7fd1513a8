import './vehicles-tab.css';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { ask } from '../../api/queries.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { isHeldBy, type Vehicle, type VehicleTask } from './holding.ts';
import { PassForm } from './pass-form.tsx';
import { RetireForm } from './retire-form.tsx';
import { VehicleCard } from './vehicle-card.tsx';
import { VehicleForm } from './vehicle-form.tsx';

type Work = { readonly task: 'add' } | { readonly task: VehicleTask; readonly vehicleId: string };

/** Cars that are here now stand before those that are not. */
function inOrder(vehicles: readonly Vehicle[], customerId: string): readonly Vehicle[] {
  const rank = (vehicle: Vehicle) => (vehicle.retired !== null ? 2 : isHeldBy(vehicle, customerId) ? 0 : 1);
  return vehicles.toSorted((a, b) => rank(a) - rank(b));
}

/** A customer's cars: what they are, who holds them now and who did before, and everything that can happen to them. */
export function VehiclesTab({ customerId }: { readonly customerId: string }) {
  const { vehicle: words } = useText().customer;
  const { data } = useQuery(ask('customer.get', { customerId }));
  const [work, setWork] = useState<Work | null>(null);
  const end = () => setWork(null);
  if (data === undefined) return null;
  if (work !== null) return <WorkOn work={work} vehicles={data.vehicles} customerId={customerId} onEnd={end} />;
  const add = () => setWork({ task: 'add' });
  if (data.vehicles.length === 0) {
    return (
      <Card title={words.empty}>
        <p>{words.emptyText}</p>
        <div>
          <Button look="primary" onPress={add}>
            <Plus aria-hidden />
            {words.add}
          </Button>
        </div>
      </Card>
    );
  }
  return (
    <div className="vehicles">
      <ul className="vehicles-list">
        {inOrder(data.vehicles, customerId).map((vehicle) => (
          <li key={vehicle.vehicleId}>
            <VehicleCard
              vehicle={vehicle}
              customerId={customerId}
              onTask={(task) => setWork({ task, vehicleId: vehicle.vehicleId })}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button onPress={add}>
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
  readonly customerId: string;
  readonly onEnd: () => void;
}

function WorkOn({ work, vehicles, customerId, onEnd }: WorkOnProps) {
  if (work.task === 'add') return <VehicleForm customerId={customerId} vehicle={null} onEnd={onEnd} />;
  const vehicle = vehicles.find(({ vehicleId }) => vehicleId === work.vehicleId);
  if (vehicle === undefined) return null;
  switch (work.task) {
    case 'edit':
      return <VehicleForm customerId={customerId} vehicle={vehicle} onEnd={onEnd} />;
    case 'pass':
      return <PassForm customerId={customerId} vehicle={vehicle} onEnd={onEnd} />;
    case 'retire':
      return <RetireForm customerId={customerId} vehicle={vehicle} onEnd={onEnd} />;
  }
}
