import type { EntryId } from '../../../electron/domain/ids.ts';
import type { Output } from '../../../electron/contract/table.ts';
import type { ConsentAnswerState } from '../../../electron/domain/consent/decision.ts';
import type { Instant } from '../../../electron/domain/dates/instant.ts';

type Row = Output<'consent.state'>[number];

/** How a scope stands now. */
export interface CurrentState {
  readonly state: ConsentAnswerState;
  readonly heads: readonly EntryId[];
  /** The answers differ: a person must ask again. */
  readonly needsReview: boolean;
  /** Since when; null while nobody has asked. */
  readonly occurred: Instant | null;
}

const unasked: CurrentState = { state: 'unasked', heads: [], needsReview: false, occurred: null };

/** How each scope stands now; what was never asked is 未確認. */
export function currentStateOf(rows: readonly Row[]): (scope: string) => CurrentState {
  const byScope = new Map<string, CurrentState>(
    rows.map(({ scope, answer, isOutdated, heads, needsReview, occurred }) => [
      scope,
      { state: isOutdated ? 'outdated' : answer, heads, needsReview, occurred },
    ]),
  );
  return (scope) => byScope.get(scope) ?? unasked;
}
