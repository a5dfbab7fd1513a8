import { StateMark } from '../../documents/parts/state-mark.tsx';
import type { SpokenAnswer } from './answers.ts';

const marks = { agreed: 'agreed', no: 'refused', later: 'pending' } as const satisfies Readonly<
  Record<SpokenAnswer, string>
>;

/** The mark of an answer, the same as on the slip. */
export function AnswerMark({ answer }: { readonly answer: SpokenAnswer }) {
  return <StateMark state={marks[answer]} />;
}
