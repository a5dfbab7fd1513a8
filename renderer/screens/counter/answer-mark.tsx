import type { SpokenAnswer } from '../../../electron/domain/consent/spoken-answers.ts';
import { StateMark } from '../../documents/parts/state-mark.tsx';

const marks = { agreed: 'agreed', no: 'refused', later: 'pending' } as const satisfies Readonly<
  Record<SpokenAnswer, string>
>;

/** The mark of an answer, the same as on the slip. */
export function AnswerMark({ answer }: { readonly answer: SpokenAnswer }) {
  return <StateMark state={marks[answer]} />;
}
