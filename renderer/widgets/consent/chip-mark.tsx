import type { ConsentAnswerState } from '../../../electron/domain/consent/decision.ts';
import { StateMark } from '../../documents/parts/state-mark.tsx';

/** What a chip can show: a state, or that the answers differ. */
export type ChipState = ConsentAnswerState | 'review';

/** The mark of a state, the same as on paper; and ! where a person must ask again. */
export function ChipMark({ state }: { readonly state: ChipState }) {
  if (state !== 'review') return <StateMark state={state} />;
  return (
    <svg data-mark="review" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M8 2.5v7M8 13.4h.01" />
    </svg>
  );
}
