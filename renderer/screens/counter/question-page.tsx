import styles from './counter.module.css';
import { useEffect } from 'react';
import type { ScopeText } from '../../../electron/domain/notice/scope.ts';
import { markedScopeLabel, scopeLabels } from '../../../electron/domain/notice/scope-label.ts';
import type { Wording } from '../../../electron/domain/notice/wording/wording.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useKey } from '../../ui/use-key.ts';
import { currentStateOf } from '../../widgets/consent/current-state.ts';
import { MarkedText } from '../../widgets/notice/marked-text.tsx';
import { AnswerChoice } from './answer-choice.tsx';
import { spokenAnswers, type SpokenAnswer } from '../../../electron/domain/consent/spoken-answers.ts';
import type { Answers, CounterPage, Question } from './answers.ts';
import { questionWords } from './question-words.ts';
import { CounterHeading } from './counter-heading.tsx';

interface QuestionPageProps {
  readonly page: CounterPage;
  readonly question: Question;
  readonly answers: Answers;
  /** In which words the customer wishes to read. */
  readonly wished: Wording;
  /** The question stands on the screen in these words. */
  readonly onSeen: (wording: Wording) => void;
  /** @param isWhole with this the page is answered, and the next one may come */
  readonly onAnswer: (scopes: readonly ScopeText[], answer: SpokenAnswer, isWhole: boolean) => void;
}

/**
 * One question in the notice's own words. Alone on its page, its answer leads on; where it has several parts, one press answers
 * them all and each can differ.
 */
export function QuestionPage({ page, question, answers, wished, onSeen, onAnswer }: QuestionPageProps) {
  const { counter } = useText();
  const { scopes } = question;
  const words = questionWords(question, wished, counter);
  const { wording } = words;
  useEffect(() => onSeen(wording), [onSeen, wording]);
  const { language } = page.notice;
  const isOne = scopes.length === 1;
  const labelOf = (scope: ScopeText) =>
    wording === 'ordinary' ? (scopeLabels(scope, page.notice).at(-1) ?? '') : markedScopeLabel(scope, page.notice);
  const answerAll = (answer: SpokenAnswer, isPressed = true) => onAnswer(scopes, answer, isOne && isPressed);
  useKey('1', () => answerAll('agreed'));
  useKey('2', () => answerAll('no'));
  useKey('3', () => answerAll('later'));
  const common = spokenAnswers.find((answer) => scopes.every((scope) => answers[scope] === answer)) ?? null;
  return (
    <div className={styles.question} data-wording={wording}>
      <CounterHeading lang={language}>
        <MarkedText marked={words.title} />
      </CounterHeading>
      <p className={styles.body} lang={language}>
        <MarkedText marked={words.body} />
      </p>
      <div className={classNames(!isOne && styles.whole)}>
        {!isOne && (
          <h2 className={styles.part}>
            <MarkedText marked={words.all} />
          </h2>
        )}
        <AnswerChoice
          name="all"
          label={isOne ? question.title : counter.all}
          words={words.answers}
          value={common}
          onChange={answerAll}
          size={isOne ? 'whole' : 'large'}
        />
      </div>
      {isOne ? (
        scopes.map((scope) => <Standing key={scope} page={page} scope={scope} />)
      ) : (
        <>
          <h2 className={classNames(styles.part, styles.each)}>
            <MarkedText marked={words.each} />
          </h2>
          <ul className={styles.rows}>
            {scopes.map((scope) => (
              <li key={scope} className={styles.row}>
                <span className={styles.rowWords}>
                  <strong lang={language}>
                    <MarkedText marked={labelOf(scope)} />
                  </strong>
                  <Standing page={page} scope={scope} isShort />
                </span>
                <AnswerChoice
                  name={scope}
                  label={scopeLabels(scope, page.notice).join(' ')}
                  words={words.partAnswers}
                  value={answers[scope] ?? null}
                  onChange={(answer) => onAnswer([scope], answer, false)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
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
