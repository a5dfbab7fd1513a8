import { useState } from 'react';
import { ledgerViews, outgoingKinds, type LedgerView } from './views.ts';
import type { CustomerId } from '../../../../electron/domain/ids.ts';
import { useText } from '../../../text/language.tsx';
import { today } from '../../../text/screen-format.ts';
import { TabLine, TabPane, Tabs } from '../../../ui/tabs.tsx';
import { everything } from '../use-ledger-lines.ts';
import { AllRecords, type ShownRecords } from './all-records.tsx';
import { DayOfStaff, type StaffDay } from './day-of-staff.tsx';
import { Lead } from './lead.tsx';
import { ReadersOfCustomer } from './readers-of-customer.tsx';
import { ViewLines } from './view-lines.tsx';
import { UnusualReadings } from './unusual-readings.tsx';

/** A day as it is typed. */
const typed = (on: string) => on.replaceAll('-', '/');

/**
 * The ledger in the ways in which it is looked through again and again. What was chosen in each stays when another is looked at.
 *
 * @param newest the number of the newest record
 */
export function LedgerViews({ newest }: { readonly newest: number }) {
  const { views, outgoing } = useText().ledger;
  const [view, setView] = useState<LedgerView>('all');
  const [all, setAll] = useState<ShownRecords>({ filter: everything, before: null });
  const [customerId, setCustomerId] = useState<CustomerId | null>(null);
  const [staffDay, setStaffDay] = useState<StaffDay>(() => ({ staffId: null, typed: typed(today()) }));
  const tabs = ledgerViews.map((value) => ({ value, label: views[value] }));
  return (
    <Tabs tabs={tabs} value={view} onChange={setView} isFilling>
      <TabLine label={views.label} tabs={tabs} />
      <TabPane value={view}>
        {view === 'all' && <AllRecords newest={newest} shown={all} onShow={setAll} />}
        {view === 'readers' && <ReadersOfCustomer customerId={customerId} onPick={setCustomerId} />}
        {view === 'staff_day' && <DayOfStaff shown={staffDay} onShow={setStaffDay} />}
        {view === 'outgoing' && (
          <>
            <Lead>{outgoing.lead}</Lead>
            <ViewLines filter={{ ...everything, kinds: [...outgoingKinds] }} />
          </>
        )}
        {view === 'unusual' && (
          <UnusualReadings
            onShow={(staffId, on) => {
              setStaffDay({ staffId, typed: typed(on) });
              setView('staff_day');
            }}
          />
        )}
      </TabPane>
    </Tabs>
  );
}
