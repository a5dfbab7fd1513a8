import styles from './ledger-screen.module.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../api/queries.ts';
import { failureText } from '../../text/failure-text.ts';
import { fill } from '../../../electron/words/fill.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatMinute } from '../../text/screen-format.ts';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/form.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { ExportResultDialog } from './export-result.tsx';
import { HeadSheetDialog } from './head-sheet-dialog.tsx';
import { everything } from './use-ledger-lines.ts';
import { LedgerViews } from './views/ledger-views.tsx';
import { useLastResults } from '../../widgets/session/last-results.tsx';
import { useVerification } from '../../widgets/verification/use-verification.ts';
import { VerifyResult } from '../../widgets/verification/verify-panel.tsx';
import { JobBar } from '../../widgets/verification/job-bar.tsx';

/** The ledger, for the manager: read it, check it, take it out of the house. */
export function LedgerScreen() {
  const text = useText();
  const { ledger, headSheet } = text;
  const [dialog, setDialog] = useState<'export' | 'lastExport' | 'headSheet' | null>(null);
  const { exported, keep } = useLastResults();
  const verification = useVerification();
  const { isPending, failure, work, verify, last } = verification;
  const newest = useNewest();
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <div className={styles.title}>
          <h1>{ledger.title}</h1>
          <strong>{fill(ledger.count, { count: formatNumber(newest) })}</strong>
          <p>{ledger.lead}</p>
        </div>
        <LastVerified verified={verification.summary} />
        <Button onPress={verify} isPending={isPending}>
          {isPending ? `${ledger.verify.working}…` : ledger.verify.action}
        </Button>
        {exported !== null && (
          <Button variant="quiet" onPress={() => setDialog('lastExport')}>
            {ledger.export.last}
          </Button>
        )}
        <Button onPress={() => setDialog('headSheet')}>{headSheet.action}</Button>
        <Button onPress={() => setDialog('export')} isDisabled={isPending}>
          {ledger.export.action}
        </Button>
      </header>
      {isPending && <JobBar label={ledger.verify.working} work={work} />}
      <div aria-live="polite">{!isPending && last !== null && <VerifyResult verified={last} />}</div>
      <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
      <LedgerViews newest={newest} />
      {dialog === 'export' && (
        <ExportDialog onExported={(made) => keep({ exported: made })} onClose={() => setDialog(null)} />
      )}
      {dialog === 'headSheet' && <HeadSheetDialog onClose={() => setDialog(null)} />}
      {dialog === 'lastExport' && exported !== null && (
        <ExportResultDialog exported={exported} onClose={() => setDialog(null)} />
      )}
    </div>
  );
}

/** The number of the newest record, which is how many there are: nothing was ever taken out. */
function useNewest(): number {
  const { data } = useQuery({ ...ask('ledger.page', { before: null, limit: 1, ...everything }), staleTime: 0 });
  return data?.[0]?.seq ?? 0;
}

function LastVerified({ verified }: { readonly verified: ReturnType<typeof useVerification>['summary'] }) {
  const { language } = useLanguage();
  const { verify } = useText().ledger;
  if (verified === null) return <p className={styles.last}>{verify.never}</p>;
  return (
    <p className={styles.last}>
      {verify.last}{' '}
      <strong className={verified.isWhole ? styles.whole : styles.faulty}>
        {verified.isWhole ? verify.whole : verify.faultShort}
      </strong>
      <br />
      {formatMinute(verified.at, language)}
    </p>
  );
}
