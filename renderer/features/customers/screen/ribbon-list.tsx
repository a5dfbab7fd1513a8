import { useQuery } from '@tanstack/react-query';
import { ask } from '../../../api/queries.ts';
import { StateMark } from '../../../documents/state-mark.tsx';
import { fill } from '../../../text/fill.ts';
import { useText } from '../../../text/language.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { stopRibbons } from './ribbons.ts';
import { useNoticeWords } from './use-notice-words.ts';

/** What the ribbons of a customer say. */
interface Said {
  readonly stops: readonly string[];
  /** How many scopes a person must ask about again. */
  readonly toReview: number;
}

/** So many have room at the end of the customer's line. */
const mostBeside = 2;

/** What a customer has stopped, and how much must be asked again. */
export function useRibbons(customerId: string): Said {
  const { screen } = useText().customer;
  const notice = useNoticeWords();
  const { data: state } = useQuery(ask('consent.state', { customerId }));
  if (notice === null || state === undefined) return { stops: [], toReview: 0 };
  return {
    stops: stopRibbons(state, notice, screen),
    toReview: state.filter(({ needsReview }) => needsReview).length,
  };
}

/** Whether the ribbons need a line of their own. */
export function isManyRibbons({ stops, toReview }: Said): boolean {
  return stops.length + (toReview > 0 ? 1 : 0) > mostBeside;
}

/** The ribbons of a customer, on every sheet. */
export function Ribbons({ stops, toReview }: Said) {
  const { screen } = useText().customer;
  if (stops.length === 0 && toReview === 0) return null;
  const isMany = isManyRibbons({ stops, toReview });
  return (
    <ul className={classNames('customer-ribbons', isMany && 'customer-ribbons-many')} aria-label={screen.stops}>
      {toReview > 0 && (
        <li className="customer-ribbon customer-ribbon-review">{fill(screen.review, { count: toReview })}</li>
      )}
      {stops.map((words) => (
        <li key={words} className="customer-ribbon">
          <StateMark state="withdrawn" />
          {words}
        </li>
      ))}
    </ul>
  );
}
