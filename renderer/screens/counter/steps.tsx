import styles from './counter.module.css';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import type { Input, Output } from '../../../electron/contract/table.ts';
import type { ScopeText } from '../../../electron/domain/notice/scope.ts';
import type { Wording } from '../../../electron/domain/notice/wording/wording.ts';
import { command } from '../../api/desk.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { useEnterKey } from '../../ui/use-key.ts';
import type { SpokenAnswer } from '../../../electron/domain/consent/spoken-answers.ts';
import { decisionsOf, isAnswered, questionsOf, type Answers, type CounterPage } from './answers.ts';
import { CounterHeading } from './counter-heading.tsx';
import { QuestionPage } from './question-page.tsx';
import { SummaryPage } from './summary-page.tsx';
import { classNames } from '../../ui/class-names.ts';

interface StepsProps {
  readonly page: CounterPage;
  /** In which words the customer wishes to read. */
  readonly wording: Wording;
  /** Whether something was chosen that is not recorded. */
  readonly onProgress: (isUnrecorded: boolean) => void;
  readonly onHandOver: () => void;
}

type Done = { readonly slip: Output<'counter.record'> | null };

/** A greeting, the questions one by one, what was answered, and the screen back to the clerk. */
export function Steps({ page, wording, onProgress, onHandOver }: StepsProps) {
  const questions = questionsOf(page);
  const [at, setAt] = useState(-1);
  const [answers, setAnswers] = useState<Answers>({});
  const [done, setDone] = useState<Done | null>(page.answered === null ? null : { slip: page.answered });
  const evidence = useRef<Input<'counter.record'>['evidence']>({ kind: 'none', reason: 'unsigned' });
  // What stood on the screen, not what was wished for: a question may have no other words.
  const seen = useRef(new Set<Wording>());
  const noteSeen = useCallback((shown: Wording) => void seen.current.add(shown), []);
  const decisions = decisionsOf(page, answers);
  const { isPending, failure, submit } = useSubmit(async () => {
    const slip =
      decisions.length === 0
        ? null
        : await command('counter.record', { decisions, evidence: evidence.current, wordings: [...seen.current] });
    setDone({ slip });
    onProgress(false);
  });
  const answer = (scopes: readonly ScopeText[], said: SpokenAnswer, isWhole: boolean) => {
    setAnswers({ ...answers, ...Object.fromEntries(scopes.map((scope) => [scope, said])) });
    onProgress(true);
    if (isWhole) setAt(at + 1);
  };
  const question = questions[at];
  if (done !== null) return <Thanks slip={done.slip} onHandOver={onHandOver} />;
  if (at < 0) return <Welcome page={page} count={questions.length} onStart={() => setAt(0)} />;
  return (
    // Each page begins at its top, with its own heading in focus.
    <div key={at} className={styles.counter}>
      {question === undefined ? (
        <SummaryPage
          page={page}
          answers={answers}
          isRecorded={decisions.length > 0}
          isPending={isPending}
          failure={failure}
          onChange={() => setAt(0)}
          onDecide={(proof) => {
            evidence.current = proof;
            submit();
          }}
        />
      ) : (
        <>
          <Progress page={page} at={at} count={questions.length} />
          <QuestionPage
            page={page}
            question={question}
            answers={answers}
            wished={wording}
            onSeen={noteSeen}
            onAnswer={answer}
          />
          <Ways isReady={isAnswered(question, answers)} onBack={() => setAt(at - 1)} onNext={() => setAt(at + 1)} />
        </>
      )}
    </div>
  );
}

interface WelcomeProps {
  readonly page: CounterPage;
  readonly count: number;
  readonly onStart: () => void;
}

function Welcome({ page, count, onStart }: WelcomeProps) {
  const { counter, customers } = useText();
  const { welcome } = counter;
  const honorific = customers.honorific[page.customerKind];
  useEnterKey(count === 0 ? null : onStart);
  return (
    <div className={classNames(styles.counter, styles.still)}>
      <CounterHeading>{fill(welcome.title, { name: page.customerName, honorific })}</CounterHeading>
      {count === 0 ? (
        <p className={styles.body}>{welcome.nothing}</p>
      ) : (
        <>
          <p className={styles.body}>{fill(welcome.lead, { count })}</p>
          <p className={styles.body}>{welcome.note}</p>
          <div className={styles.ways}>
            <Button variant="primary" onPress={onStart}>
              {welcome.start}
              <ArrowRight aria-hidden />
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

interface ProgressProps {
  readonly page: CounterPage;
  readonly at: number;
  readonly count: number;
}

function Progress({ page, at, count }: ProgressProps) {
  const { counter, customers } = useText();
  const honorific = customers.honorific[page.customerKind];
  return (
    <p className={styles.progress}>
      <span>{fill(counter.welcome.title, { name: page.customerName, honorific })}</span>
      <span>{fill(counter.progress, { at: at + 1, count })}</span>
      <progress value={at + 1} max={count} aria-hidden />
    </p>
  );
}

interface WaysProps {
  /** Everything on this page was answered. */
  readonly isReady: boolean;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

function Ways({ isReady, onBack, onNext }: WaysProps) {
  const { counter } = useText();
  useEnterKey(isReady ? onNext : null);
  return (
    <div className={styles.ways}>
      <Button onPress={onBack}>
        <ArrowLeft aria-hidden />
        {counter.back}
      </Button>
      <span className={styles.waysOn}>
        <span aria-live="polite">{!isReady && counter.missing}</span>
        <Button variant="primary" isDisabled={!isReady} onPress={onNext}>
          {counter.next}
          <ArrowRight aria-hidden />
        </Button>
      </span>
    </div>
  );
}

interface ThanksProps {
  readonly slip: Output<'counter.record'> | null;
  readonly onHandOver: () => void;
}

function Thanks({ slip, onHandOver }: ThanksProps) {
  const { thanks } = useText().counter;
  return (
    <div className={classNames(styles.counter, styles.still)}>
      <CounterHeading>{thanks.title}</CounterHeading>
      <p className={styles.body}>{thanks.lead}</p>
      {slip !== null && (
        <p className={styles.body}>
          {thanks.receiptNo} <strong>{slip.receiptNo}</strong>
        </p>
      )}
      <div className={styles.ways}>
        <Button variant="primary" onPress={onHandOver}>
          {thanks.clerk}
        </Button>
      </div>
    </div>
  );
}
