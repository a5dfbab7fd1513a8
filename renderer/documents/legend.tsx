import type { ConsentAnswerState } from '../../electron/domain/consent/decision.ts';
import type { SlipTexts } from '../text/catalogue.ts';
import { StateMark } from './state-mark.tsx';

const states: readonly ConsentAnswerState[] = ['agreed', 'refused', 'withdrawn', 'pending', 'unasked'];

/** What the marks mean, and the star where a choice has one. */
export function Legend({ hasStar, texts }: { readonly hasStar: boolean; readonly texts: SlipTexts }) {
  return (
    <p className="legend">
      {states.map((state) => (
        <span key={state} className="unbroken">
          <StateMark state={state} />
          {texts.legend[state]}
        </span>
      ))}
      {hasStar ? <span className="unbroken">{texts.byNotice}</span> : null}
    </p>
  );
}
