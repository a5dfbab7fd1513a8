import styles from './summary.module.css';
import { parseScope, type ScopeText } from '../../../electron/domain/notice/scope.ts';
import { scopeLabels } from '../../../electron/domain/notice/scope-label.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { currentStateOf } from '../../widgets/consent/current-state.ts';
import { scopeWords } from '../../widgets/consent/scope-words.ts';
import { AnswerMark } from './answer-mark.tsx';
import { isRestart } from '../../../electron/domain/consent/chosen-answers.ts';
import { spokenAnswers } from '../../../electron/domain/consent/spoken-answers.ts';
import { questionsOf, type Answers, type CounterPage } from './answers.ts';

interface SummaryListsProps {
  readonly page: CounterPage;
  readonly answers: Answers;
}

/** What the customer has said, in their words: what they agree to, what not, and what they leave for later. */
export function SummaryLists({ page, answers }: SummaryListsProps) {
  const { consent, counter } = useText();
  const present = currentStateOf(page.states);
  const scopes = [...new Set(questionsOf(page).flatMap((question) => question.scopes))];
  const mark = (scope: ScopeText) =>
    answers[scope] === 'agreed' && isRestart('agreed', present(scope).state) ? `（${counter.summary.again}）` : '';
  return (
    <div className={styles.summary}>
      {spokenAnswers.map((answer) => {
        const said = scopes.filter((scope) => answers[scope] === answer);
        return (
          <section key={answer} data-answer={answer} {...(said.length === 0 && { 'data-empty': true })}>
            <h2>
              <AnswerMark answer={answer} />
              {counter.summary[answer]}
            </h2>
            {said.length === 0 ? (
              <p>{counter.summary.none}</p>
            ) : (
              <ul lang={page.notice.language}>
                {linesOf(said, page.notice, mark, consent).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}

/** What stands on one line: a purpose with its channels, a partner with the groups of items, or one thing alone. */
function lineKey(scope: ScopeText): string {
  const parsed = parseScope(scope);
  switch (parsed.kind) {
    case 'use':
      return `use ${parsed.purpose}`;
    case 'share':
      return `share ${parsed.partner}`;
    default:
      return scope;
  }
}

function linesOf(
  said: readonly ScopeText[],
  notice: CounterPage['notice'],
  mark: (scope: ScopeText) => string,
  words: Catalogue['consent'],
): readonly string[] {
  return [...Map.groupBy(said, lineKey).values()].map((together) => {
    const parts = together.map((scope) => ({ scope, labels: scopeLabels(scope, notice), marked: mark(scope) }));
    const [first] = parts;
    if (first === undefined) return '';
    const { kind } = parseScope(first.scope);
    if (kind !== 'use' && kind !== 'share') return scopeWords(first.scope, notice, words) + first.marked;
    const [wider = ''] = first.labels;
    const title = kind === 'use' ? wider : fill(words.group.share, { partner: wider });
    return `${title}：${parts.map(({ labels, marked }) => `${labels.at(-1)}${marked}`).join('、')}`;
  });
}
