import type { ConsentAnswerState } from '../../../electron/domain/consent/decision.ts';
import { Mark, StateMark } from '../../documents/parts/state-mark.tsx';

/** What a chip can show: a state, or that the answers differ. */
export type ChipState = ConsentAnswerState | 'review';

/** The mark of a state, the same as on paper; and ! where a person must ask again. */
export function ChipMark({ state }: { readonly state: ChipState }) {
  return state === 'review' ? <Mark of={state} path="M8 2.5v7M8 13.4h.01" /> : <StateMark state={state} />;
}
