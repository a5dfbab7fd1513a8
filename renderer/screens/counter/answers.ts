import type { Input, Output } from '../../../electron/contract/table.ts';
import { isStop } from '../../../electron/domain/consent/decision.ts';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import type { ScopeText } from '../../../electron/domain/notice/scope.ts';
import { stopAnswer } from '../../widgets/consent/changes.ts';
import { currentStateOf, type CurrentState } from '../../widgets/consent/current-state.ts';

/** What the turned screen shows. */
export type CounterPage = Output<'counter.page'>;

/** What a customer can say to a question. */
export const spokenAnswers = ['agreed', 'no', 'later'] as const;

/** What a customer says. */
export type SpokenAnswer = (typeof spokenAnswers)[number];

/** What the customer has said so far, by scope. Nothing is said before they say it. */
export type Answers = Readonly<Partial<Record<ScopeText, SpokenAnswer>>>;

/** One page to be read and answered. */
export type Question = Notice['questions'][number];

type Decision = Input<'counter.record'>['decisions'][number];

function isStopped({ state }: CurrentState): boolean {
  return isStop(state);
}

/** The questions of the notice; what was stopped is left out where the clerk has not confirmed that it may be asked again. */
export function questionsOf({ notice, states, mayReinstate }: CounterPage): readonly Question[] {
  const present = currentStateOf(states);
  return notice.questions
    .map((question) => ({
      ...question,
      scopes: question.scopes.filter((scope) => mayReinstate || !isStopped(present(scope))),
    }))
    .filter(({ scopes }) => scopes.length > 0);
}

/** Whether everything on a page was answered. */
export function isAnswered({ scopes }: Question, answers: Answers): boolean {
  return scopes.every((scope) => answers[scope] !== undefined);
}

/** Whether a yes starts again what was stopped. */
export function isRestart(said: SpokenAnswer | undefined, present: CurrentState): boolean {
  return said === 'agreed' && isStopped(present);
}

/** あとで: what was never asked waits, and what was answered before stays as it is, which takes no record. */
function decisionOf(scope: ScopeText, said: SpokenAnswer | undefined, present: CurrentState): readonly Decision[] {
  const { state } = present;
  const heads = [...present.heads];
  switch (said) {
    case 'agreed':
      return [{ scope, answer: 'agreed', heads, reinstates: isRestart(said, present) }];
    case 'no':
      return [{ scope, answer: stopAnswer(state), heads, reinstates: false }];
    case 'later':
      return state === 'unasked' || state === 'pending' ? [{ scope, answer: 'pending', heads, reinstates: false }] : [];
    case undefined:
      return [];
  }
}

/** What is to be recorded of what the customer has said. */
export function decisionsOf(page: CounterPage, answers: Answers): Decision[] {
  const present = currentStateOf(page.states);
  const scopes = new Set(questionsOf(page).flatMap((question) => question.scopes));
  return [...scopes].flatMap((scope) => decisionOf(scope, answers[scope], present(scope)));
}
