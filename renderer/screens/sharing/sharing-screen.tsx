import { useNotice } from '../../widgets/notice/use-notice.ts';
import styles from './sharing-screen.module.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNavigate, useParams } from 'react-router';
import { sharingWhySchema } from '../../../electron/domain/sharing/standing.ts';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { scopeSchema } from '../../../electron/domain/notice/scope.ts';
import { z } from 'zod';
import { call } from '../../api/desk.ts';
import { ask } from '../../api/queries.ts';
import { paths } from '../../widgets/navigation/paths.ts';
import { useText } from '../../text/language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { scopeWords } from '../../widgets/consent/scope-words.ts';
import { CustomerPages } from '../../widgets/customer-list/customer-pages.tsx';
import { PartnerCard, type Listed } from './partner-card.tsx';
import { useCustomerPages } from '../../widgets/customer-list/use-customer-pages.ts';
import { Card } from '../../ui/card.tsx';

/** What an address lists; null where it names nothing that can be listed. */
function listedIn({ scope, why }: { readonly scope?: string; readonly why?: string }): Listed | null {
  const read = z.object({ scope: scopeSchema, why: sharingWhySchema }).safeParse({ scope, why });
  return read.success ? read.data : null;
}

/** 共同利用: partners side by side, who is in with each, who is not, and why; below, the customers behind a number. */
export function SharingScreen() {
  const { sharing } = useText();
  const navigate = useNavigate();
  // In the address: whoever comes back from a customer's folder finds the list that they left.
  const listed = listedIn(useParams());
  // What was decided meanwhile is not known here: it is counted anew.
  const { data: summary } = useQuery({ ...ask('sharing.summary', {}), refetchOnMount: 'always' });
  const notice = useNotice(summary?.noticeId);
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{sharing.title}</h1>
        <p>{sharing.lead}</p>
      </header>
      <div aria-live="polite">{summary === undefined && <p className={styles.note}>{sharing.counting}</p>}</div>
      {summary === null && <Banner variant="time">{sharing.noNotice}</Banner>}
      {summary !== undefined && summary !== null && notice !== undefined && (
        <>
          {!summary.hasResponsibleParty && (
            <Banner variant="time" title={sharing.nobody.title} isStacked>
              {sharing.nobody.why}
            </Banner>
          )}
          <div className={styles.partners}>
            {notice.partners.map((partner) => (
              <PartnerCard
                key={partner.code}
                notice={notice}
                partner={partner}
                targets={summary.targets}
                listed={listed}
                onList={({ scope, why }) => void navigate(paths.sharingList(scope, why), { replace: true })}
              />
            ))}
          </div>
          <p className={styles.note}>{sharing.never}</p>
          {listed === null ? (
            <p className={styles.note}>{sharing.hint}</p>
          ) : (
            <ListedCustomers key={`${listed.scope} ${listed.why}`} notice={notice} listed={listed} />
          )}
        </>
      )}
    </div>
  );
}

interface ListedCustomersProps {
  readonly notice: Notice;
  readonly listed: Listed;
}

function ListedCustomers({ notice, listed }: ListedCustomersProps) {
  const { sharing, consent } = useText();
  const { scope, why } = listed;
  const pages = useCustomerPages(['sharing.customers', listed], (after) =>
    call('sharing.customers', { ...listed, after }),
  );
  const section = useRef<HTMLDivElement>(null);
  const isThere = !pages.query.isPending;
  useEffect(() => {
    if (isThere) section.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isThere]);
  const title = `${scopeWords(scope, notice, consent)} — ${sharing.why[why]}`;
  return (
    <div ref={section} className={styles.list}>
      <Card>
        <div aria-live="polite">
          <h2>{title}</h2>
          <p className={styles.note}>{sharing.whyLong[why]}</p>
        </div>
        <CustomerPages label={title} pages={pages} />
      </Card>
    </div>
  );
}
