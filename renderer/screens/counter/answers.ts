import type { Input, Output } from '../../../electron/contract/table.ts';
import { isRestart } from '../../../electron/domain/consent/chosen-answers.ts';
import { questionsToAsk, recordedAnswer, type SpokenAnswer } from '../../../electron/domain/consent/spoken-answers.ts';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import type { ScopeText } from '../../../electron/domain/notice/scope.ts';
import { currentStateOf, type CurrentState } from '../../widgets/consent/current-state.ts';

/** What the turned screen shows. */
export type CounterPage = Output<'counter.page'>;

/** What the customer has said so far, by scope. Nothing is said before they say it. */
export type Answers = Readonly<Partial<Record<ScopeText, SpokenAnswer>>>;

/** One page to be read and answered. */
export type Question = Notice['questions'][number];

type Decision = Input<'counter.record'>['decisions'][number];

/** The questions that are asked on this turn. */
export function questionsOf({ notice, states, mayReinstate }: CounterPage): readonly Question[] {
  const present = currentStateOf(states);
  return questionsToAsk(notice.questions, mayReinstate, (scope) => present(scope).state);
}

/** Whether everything on a page was answered. */
export function isAnswered({ scopes }: Question, answers: Answers): boolean {
  return scopes.every((scope) => answers[scope] !== undefined);
}

function decisionOf(scope: ScopeText, said: SpokenAnswer, { state, heads }: CurrentState): readonly Decision[] {
  const answer = recordedAnswer(said, state);
  return answer === null ? [] : [{ scope, answer, heads: [...heads], reinstates: isRestart(answer, state) }];
}

/** What is to be recorded of what the customer has said. */
export function decisionsOf(page: CounterPage, answers: Answers): Decision[] {
  const present = currentStateOf(page.states);
  const scopes = new Set(questionsOf(page).flatMap((question) => question.scopes));
  return [...scopes].flatMap((scope) => {
    const said = answers[scope];
    return said === undefined ? [] : decisionOf(scope, said, present(scope));
  });
}
