import type { Notice } from '../notice/notice.ts';
import type { ScopeText } from '../notice/scope.ts';
import { isStop, type Answer, type ConsentAnswerState } from './decision.ts';
import { stopAnswer } from './stop.ts';

/** What a customer can say to a question on the turned screen. */
export const spokenAnswers = ['agreed', 'no', 'later'] as const;

/** What a customer says. */
export type SpokenAnswer = (typeof spokenAnswers)[number];

type Question = Notice['questions'][number];

/** The questions of the notice; what was stopped is left out where the clerk has not confirmed that it may be asked again. */
export function questionsToAsk(
  questions: readonly Question[],
  mayReinstate: boolean,
  stateOf: (scope: ScopeText) => ConsentAnswerState,
): readonly Question[] {
  return questions
    .map((question) => ({
      ...question,
      scopes: question.scopes.filter((scope) => mayReinstate || !isStop(stateOf(scope))),
    }))
    .filter(({ scopes }) => scopes.length > 0);
}

/**
 * The answer that is recorded of what was said; null where nothing is. あとで: what was never asked waits, and what was answered
 * before stays as it is, which takes no record.
 */
export function recordedAnswer(said: SpokenAnswer, state: ConsentAnswerState): Answer | null {
  switch (said) {
    case 'agreed':
      return 'agreed';
    case 'no':
      return stopAnswer(state);
    case 'later':
      return state === 'unasked' || state === 'pending' ? 'pending' : null;
  }
}
