import styles from './home.module.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { ask } from '../../api/queries.ts';
import { paths } from '../../widgets/navigation/paths.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatWeekday, today } from '../../text/screen-format.ts';
import { Button } from '../../ui/button.tsx';
import { Key } from '../../ui/key.tsx';
import { useSignedIn } from '../../widgets/session/session-context.tsx';
import { FormButton } from '../../widgets/paper-form/form-button.tsx';
import { useSearchFocus } from '../../widgets/navigation/search-focus.tsx';
import { BackupAlarm } from './backup-alarm.tsx';
import { DayCard } from './day-card.tsx';
import { DueCard } from './due-card.tsx';
import { FirstCustomer } from './first-customer.tsx';
import { ManagerNote } from './manager-note.tsx';
import { ParkedForms } from './parked-forms.tsx';
import { SharingChart } from './sharing-chart.tsx';
import { RecentCustomers } from './recent-customers.tsx';
import { Waiting } from './waiting.tsx';
import { WeekChart } from './week-chart.tsx';
import { useBroadScreen } from '../../ui/use-screen-size.ts';

/** 受付: what is to be done today, and the way to whoever stands at the counter. */
export function Home() {
  const { data: day } = useQuery(ask('home.day', {}));
  const { data: requests } = useQuery(ask('request.open', {}));
  const { data: drafts } = useQuery(ask('draft.list', {}));
  const isBroad = useBroadScreen();
  const isQuiet = day?.recent.length === 0 && requests?.length === 0;
  // Whether there are customers at all. Counted over all of them: only a desk at which nobody was yet waits for it.
  const { data: unshown } = useQuery({ ...ask('notice.unshown_count', {}), enabled: isQuiet });
  if (day === undefined || requests === undefined || drafts === undefined) return null;
  if (isQuiet && unshown === undefined) return null;
  const { counts, recent } = day;
  const isNew = isQuiet && unshown === 0;
  return (
    <div className={styles.home}>
      <HomeHead />
      <BackupAlarm />
      <ManagerNote />
      <div className={styles.work}>
        <Waiting />
        {drafts.length > 0 && <ParkedForms drafts={drafts} />}
        {isNew ? (
          <FirstCustomer />
        ) : (
          <div className={styles.columns}>
            <DueCard requests={requests} />
            <RecentCustomers customers={recent} />
          </div>
        )}
      </div>
      <div className={styles.figures}>
        <DayCard counts={counts} />
        {isBroad && (
          <>
            <SharingChart />
            <WeekChart />
          </>
        )}
      </div>
    </div>
  );
}

function HomeHead() {
  const { language } = useLanguage();
  const { home } = useText();
  const { shop } = useSignedIn();
  const { data: company } = useQuery(ask('company.get', {}));
  const { focusBox } = useSearchFocus();
  const navigate = useNavigate();
  const here = company?.shops.find(({ letter }) => letter === shop);
  return (
    <header className={styles.head}>
      <h1>{home.title}</h1>
      <div className={styles.headFacts}>
        <p>{formatWeekday(today(), language)}</p>
        <p>{here !== undefined && `${here.name} ${here.hours}`}</p>
      </div>
      <div className={styles.headActions}>
        <FormButton customerId={null} />
        <Button onPress={() => focusBox('receive')}>{home.actions.receive}</Button>
        <Button variant="primary" onPress={() => void navigate(paths.newCustomer)}>
          {home.actions.newCustomer}
          <Key>F3</Key>
        </Button>
      </div>
    </header>
  );
}
