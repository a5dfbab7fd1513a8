import styles from './counter.module.css';
import summaryStyles from './summary.module.css';
import { Eraser, PenLine } from 'lucide-react';
import { useState } from 'react';
import type { Input } from '../../../electron/contract/table.ts';
import { fill } from '../../../electron/words/fill.ts';
import { tellNamedGiver } from '../../../electron/words/tell-consent.ts';
import { failureText } from '../../text/failure-text.ts';
import { useText } from '../../text/language.tsx';
import type { Failure } from '../../../electron/contract/failure.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { FormError } from '../../ui/form.tsx';
import { SignaturePad, type Written } from '../../ui/signature-pad.tsx';
import type { Answers, CounterPage } from './answers.ts';
import { CounterHeading } from './counter-heading.tsx';
import { SummaryLists } from './summary-lists.tsx';

type Evidence = Input<'counter.record'>['evidence'];

interface SummaryPageProps {
  readonly page: CounterPage;
  readonly answers: Answers;
  /** Whether what was said changes anything; where it does not, nothing is signed. */
  readonly isRecorded: boolean;
  readonly isPending: boolean;
  readonly failure: Failure | null;
  readonly onChange: () => void;
  readonly onDecide: (evidence: Evidence) => void;
}

/** Everything that was answered, to be read once more and signed. */
export function SummaryPage(props: SummaryPageProps) {
  const { page, answers, isRecorded, isPending, failure, onChange, onDecide } = props;
  const text = useText();
  const { summary } = text.counter;
  const [written, setWritten] = useState<Written | null>(null);
  const [sheet, setSheet] = useState(0);
  const { giver } = page;
  // Whoever answers in the customer's place signs for themself.
  const sign =
    giver.givenBy.who === 'self'
      ? summary.sign
      : fill(summary.signOf, { giver: tellNamedGiver(giver, text.consent.told) });
  const isSigned = written !== null && written.strokes.some((stroke) => stroke.length > 1);
  return (
    <>
      <CounterHeading>{summary.title}</CounterHeading>
      <p className={styles.body}>{isRecorded ? summary.lead : summary.leadNothing}</p>
      <SummaryLists page={page} answers={answers} />
      <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
      <div className={summaryStyles.foot}>
        {isRecorded && (
          <section className={summaryStyles.sign}>
            <div className={summaryStyles.signHead}>
              <h2>{sign}</h2>
              <Button
                variant="quiet"
                isDisabled={written === null}
                onPress={() => {
                  setWritten(null);
                  setSheet(sheet + 1);
                }}
              >
                <Eraser aria-hidden />
                {summary.clear}
              </Button>
            </div>
            <SignaturePad key={sheet} label={sign} onWrite={setWritten} />
          </section>
        )}
        <div className={classNames(summaryStyles.ways, !isRecorded && summaryStyles.waysAlone)}>
          <Button onPress={onChange} isDisabled={isPending}>
            {summary.change}
          </Button>
          {isRecorded && (
            <Button isPending={isPending} onPress={() => onDecide({ kind: 'none', reason: 'unsigned' })}>
              {summary.unsigned}
            </Button>
          )}
          <Button
            variant="primary"
            isPending={isPending}
            isDisabled={isRecorded && !isSigned}
            onPress={() =>
              onDecide(written === null ? { kind: 'none', reason: 'unsigned' } : { kind: 'signature', ...written })
            }
          >
            {isRecorded && <PenLine aria-hidden />}
            {isPending ? summary.working : isRecorded ? summary.signed : summary.close}
          </Button>
        </div>
      </div>
    </>
  );
}
