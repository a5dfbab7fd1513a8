import styles from './counter.module.css';
import type { ScopeText } from '../../../electron/domain/notice/scope.ts';
import { scopeLabels } from '../../../electron/domain/notice/scope-label.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { useKey } from '../../ui/use-key.ts';
import { currentStateOf } from '../../widgets/consent/current-state.ts';
import { AnswerChoice } from './answer-choice.tsx';
import { spokenAnswers, type SpokenAnswer } from '../../../electron/domain/consent/spoken-answers.ts';
import type { Answers, CounterPage, Question } from './answers.ts';
import { CounterHeading } from './counter-heading.tsx';

interface QuestionPageProps {
  readonly page: CounterPage;
  readonly question: Question;
  readonly answers: Answers;
  /** @param isWhole with this the page is answered, and the next one may come */
  readonly onAnswer: (scopes: readonly ScopeText[], answer: SpokenAnswer, isWhole: boolean) => void;
}

/**
 * One question in the notice's own words. Alone on its page, its answer leads on; where it has several parts, one press answers
 * them all and each can differ.
 */
export function QuestionPage({ page, question, answers, onAnswer }: QuestionPageProps) {
  const { counter } = useText();
  const { title, body, scopes } = question;
  const { language } = page.notice;
  const isOne = scopes.length === 1;
  const answerAll = (answer: SpokenAnswer, isPressed = true) => onAnswer(scopes, answer, isOne && isPressed);
  useKey('1', () => answerAll('agreed'));
  useKey('2', () => answerAll('no'));
  useKey('3', () => answerAll('later'));
  const common = spokenAnswers.find((answer) => scopes.every((scope) => answers[scope] === answer)) ?? null;
  return (
    <>
      <CounterHeading lang={language}>{title}</CounterHeading>
      <p className={styles.body} lang={language}>
        {body}
      </p>
      {!isOne && <h2 className={styles.part}>{counter.all}</h2>}
      <AnswerChoice
        name="all"
        label={isOne ? title : counter.all}
        value={common}
        onChange={answerAll}
        size={isOne ? 'whole' : 'large'}
      />
      {isOne ? (
        scopes.map((scope) => <Standing key={scope} page={page} scope={scope} />)
      ) : (
        <>
          <h2 className={styles.part}>{counter.each}</h2>
          <ul className={styles.rows}>
            {scopes.map((scope) => (
              <li key={scope} className={styles.row}>
                <span className={styles.rowWords}>
                  <strong lang={language}>{scopeLabels(scope, page.notice).at(-1)}</strong>
                  <Standing page={page} scope={scope} isShort />
                </span>
                <AnswerChoice
                  name={scope}
                  label={scopeLabels(scope, page.notice).join(' ')}
                  value={answers[scope] ?? null}
                  onChange={(answer) => onAnswer([scope], answer, false)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface StandingProps {
  readonly page: CounterPage;
  readonly scope: ScopeText;
  readonly isShort?: boolean;
}

/** What the customer has said before, where they have. */
function Standing({ page, scope, isShort = false }: StandingProps) {
  const { consent, counter } = useText();
  const { state } = currentStateOf(page.states)(scope);
  if (state === 'unasked') return null;
  const words = consent.state[state];
  return (
    <span className={styles.standing}>
      {isShort ? fill(counter.now, { state: words }) : fill(counter.kept, { state: words })}
    </span>
  );
}
