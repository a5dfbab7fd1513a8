import './home.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../electron/contract/table.ts';
import { command } from '../../api/desk.ts';
import { ask, leaveDesk, startState } from '../../api/queries.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatWeekday, today } from '../../text/screen-format.ts';
import { Button } from '../../ui/button.tsx';
import { Key, KeyHint } from '../../ui/key.tsx';
import { useKey } from '../../ui/use-key.ts';
import { Frame } from '../frame/frame.tsx';
import { FirstCustomer } from './first-customer.tsx';
import { LedgerCard } from './ledger-card.tsx';
import { NoticeCard } from './notice/notice-card.tsx';
import { NoticeScreen } from './notice/notice-screen.tsx';

type Staff = NonNullable<Output<'session.state'>['staff']>;

interface HomeProps {
  readonly staff: Staff;
  /** The letter of the shop that this PC stands in. */
  readonly shop: string | null;
}

/** The desk while somebody is signed in: who it is and how to lock are on every screen. */
export function Home({ staff, shop }: HomeProps) {
  const { home } = useText();
  const { data: start } = useQuery(startState);
  const { data: company } = useQuery(ask('company.get', {}));
  const client = useQueryClient();
  const { submit: lock } = useSubmit(async () => {
    await command('session.lock', {});
    leaveDesk(client);
  });
  const [noticeId, setNoticeId] = useState<string | null>(null);
  useKey('F8', lock);
  const here = company?.shops.find(({ letter }) => letter === shop);
  const isManager = staff.role === 'manager';
  return (
    <Frame
      isTraining={start?.isTraining ?? false}
      right={
        <>
          <span className="home-shop">{here?.name}</span>
          <span className="home-who">
            <strong>{staff.label}</strong>
            <span className="home-role">{home.role[staff.role]}</span>
          </span>
          <Button onPress={lock}>
            <Lock aria-hidden />
            {home.lock}
            <Key>F8</Key>
          </Button>
        </>
      }
      foot={
        <>
          <KeyHint name="F8">{home.lock}</KeyHint>
          {noticeId !== null && <KeyHint name="Esc">{home.reading.back}</KeyHint>}
        </>
      }
    >
      {noticeId === null ? (
        <HomePage
          hours={here === undefined ? '' : `${here.name} ${here.hours}`}
          isManager={isManager}
          onRead={setNoticeId}
        />
      ) : (
        <NoticeScreen noticeId={noticeId} isManager={isManager} onBack={() => setNoticeId(null)} />
      )}
    </Frame>
  );
}

interface HomePageProps {
  /** The shop and when it is open. */
  readonly hours: string;
  readonly isManager: boolean;
  readonly onRead: (noticeId: string) => void;
}

function HomePage({ hours, isManager, onRead }: HomePageProps) {
  const { language } = useLanguage();
  const { home } = useText();
  return (
    <div className="home">
      <header className="home-head">
        <h1>{home.title}</h1>
        <p>{formatWeekday(today(), language)}</p>
        <p>{hours}</p>
      </header>
      <div className="home-columns">
        <FirstCustomer />
        <div className="home-side">
          <NoticeCard isManager={isManager} onRead={onRead} />
          {isManager && <LedgerCard />}
        </div>
      </div>
    </div>
  );
}
