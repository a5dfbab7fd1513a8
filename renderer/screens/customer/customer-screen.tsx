import styles from './customer-screen.module.css';
import { useAddress } from '../../widgets/navigation/use-address.ts';
import type { CustomerId } from '../../../electron/domain/ids.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { ask } from '../../api/queries.ts';
import { paths, type CustomerTab } from '../../widgets/navigation/paths.ts';
import { useText } from '../../text/language.tsx';
import { classNames } from '../../ui/class-names.ts';
import { TabLine, Tabs, TabPane } from '../../ui/tabs.tsx';
import { useWideScreen } from '../../ui/use-screen-size.ts';
import { BesideConsent } from './beside-consent.tsx';
import { ConsentTab } from './consent/consent-tab.tsx';
import { RequestsTab } from './requests/requests-tab.tsx';
import { SlipsTab } from './slips/slips-tab.tsx';
import { VehiclesTab } from './vehicles/vehicles-tab.tsx';
import { NotFound } from '../../widgets/navigation/not-found.tsx';
import { CustomerHeader } from './header/customer-header.tsx';
import { HistoryTab } from './history/history-tab.tsx';
import { NoticeLine } from './header/notice-line.tsx';

const tabOrder = ['consent', 'vehicles', 'requests', 'history', 'slips'] as const satisfies readonly CustomerTab[];

/** A customer's folder: who they are and what was stopped on top, below it one of the tabs. */
export function CustomerScreen() {
  const { customerId } = useAddress();
  const { tab } = useParams();
  const shown = tabOrder.find((one) => one === tab) ?? 'consent';
  return <Folder key={customerId} customerId={customerId} tab={shown} />;
}

function Folder({ customerId, tab }: { readonly customerId: CustomerId; readonly tab: CustomerTab }) {
  const { screen } = useText().customers;
  const navigate = useNavigate();
  const { data: customer, isError } = useQuery(ask('customer.get', { customerId }));
  const { data: requests } = useQuery({ ...ask('request.list', { customerId }), enabled: !isError });
  const { data: slips } = useQuery({ ...ask('slip.count', { customerId }), enabled: !isError });
  const isBeside = useWideScreen() && tab === 'consent';
  if (isError) return <NotFound />;
  if (customer === undefined) return null;
  const counts: Partial<Record<CustomerTab, number | undefined>> = {
    vehicles: customer.vehicles.length,
    requests: requests?.length,
    slips,
  };
  const items = tabOrder.map((value) => ({ value, label: screen[value], count: counts[value] }));
  return (
    <Tabs
      tabs={items}
      value={tab}
      onChange={(value) => void navigate(paths.customer(customerId, value), { replace: true })}
    >
      <CustomerHeader customerId={customerId} customer={customer}>
        <TabLine label={screen.tabs} tabs={items} />
        <NoticeLine customerId={customerId} />
      </CustomerHeader>
      {/* One and the same whatever the width: what was chosen stays when the window becomes another. */}
      <div className={classNames(styles.sheet, isBeside && styles.beside)}>
        <TabPane value={tab}>
          <PaneOf tab={tab} customerId={customerId} />
        </TabPane>
        {isBeside && <BesideConsent customerId={customerId} vehicles={customer.vehicles} />}
      </div>
    </Tabs>
  );
}

function PaneOf({ tab, customerId }: { readonly tab: CustomerTab; readonly customerId: CustomerId }) {
  switch (tab) {
    case 'consent':
      return <ConsentTab customerId={customerId} />;
    case 'vehicles':
      return <VehiclesTab customerId={customerId} />;
    case 'requests':
      return <RequestsTab customerId={customerId} />;
    case 'history':
      return <HistoryTab customerId={customerId} />;
    case 'slips':
      return <SlipsTab customerId={customerId} />;
  }
}
