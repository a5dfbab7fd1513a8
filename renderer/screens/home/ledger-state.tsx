import styles from './home.module.css';
import { Check, CircleAlert } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { ask } from '../../api/queries.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { useJob } from '../../api/use-work.ts';
import { failureText } from '../../text/failure-text.ts';
import { fill } from '../../../electron/words/fill.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatLately } from '../../text/screen-format.ts';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/form.tsx';
import { useIsManager } from '../../widgets/session/session-context.tsx';
import type { Verified } from '../../widgets/session/last-results.tsx';
import { VerifyResult } from '../../widgets/verification/verify-panel.tsx';
import { CancelJob, workWords } from '../../widgets/verification/job-bar.tsx';

/** When the records were last checked for gaps and changes; a manager can check them now. */
export function LedgerState() {
  const { data: status } = useQuery(ask('ledger.status', {}));
  const verified = status?.verified;
  const text = useText();
  const { ledger } = text.home;
  const { language } = useLanguage();
  const isManager = useIsManager();
  const [last, setLast] = useState<Verified | null>(null);
  const work = useJob('ledger.verify');
  const { isPending, failure, submit, forget } = useSubmit(async () => {
    setLast(null);
    setLast({ found: await work.begin({}), at: Date.now() });
  });
  // What one person was told is not shown to the next: gone with the screen, also when it is only locked.
  const clear = useEffectEvent(() => {
    setLast(null);
    forget();
  });
  useEffect(() => () => clear(), []);
  // All is well in half a line, where the button was pressed; what must be read in full is brought into sight.
  const found = isManager ? last?.found : undefined;
  const whole =
    found?.outcome === 'verified' && found.fault === null && found.findings.length === 0 ? found.entries : null;
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (last !== null && whole === null) result.current?.scrollIntoView?.({ block: 'nearest' });
  }, [last, whole]);
  return (
    <>
      <div className={styles.state}>
        <span className={styles.note}>{ledger.check}</span>
        {verified === undefined ? null : verified === null ? (
          <span className={styles.note}>{ledger.never}</span>
        ) : (
          <span className={verified.isWhole ? styles.well : styles.wrong}>
            {verified.isWhole ? <Check aria-hidden /> : <CircleAlert aria-hidden />}
            {!verified.isWhole && ledger.fault} {formatLately(verified.at, language)}
          </span>
        )}
        <span className={styles.well} aria-live="polite">
          {whole !== null && fill(text.ledger.verify.wholeLong, { count: formatNumber(whole) })}
        </span>
        {isManager && isPending && (
          <>
            <span className={styles.note}>{workWords(work.progress, text)}</span>
            <CancelJob work={work} variant="quiet" size="small" />
          </>
        )}
        {isManager && (
          <Button variant="quiet" size="small" isPending={isPending} onPress={submit}>
            {isPending ? ledger.working : ledger.verify}
          </Button>
        )}
      </div>
      <div ref={result} aria-live="polite">
        {isManager && last !== null && whole === null && <VerifyResult verified={last} />}
      </div>
      <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
    </>
  );
}
