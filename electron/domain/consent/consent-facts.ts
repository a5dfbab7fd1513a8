import type { Notice } from '../notice/notice.ts';
import type { NoticeVersion } from '../notice/notice-version.ts';
import type { ScopeText } from '../notice/scope.ts';
import type { Evidence } from './decision.ts';
import type { GiverFacts } from './giver.ts';
import type { Head } from './rule.ts';

/** A stated proof as it would stand in an entry, and why it cannot. */
export interface Proof {
  readonly evidence: Evidence;
  readonly flaw: 'scan_gone' | 'no_picture' | null;
}

/**
 * Everything that decides what is recorded of a customer's answers, loaded once before anything is decided.
 *
 * @typeParam P what every slip says of its moment
 */
export interface ConsentFacts<P> extends GiverFacts {
  /** The version by whose words is answered; for a stop the one that lends its words. Null when there is none. */
  readonly words: NoticeVersion | null;
  /** The customer was shown that version before. Not looked up where it does not matter: it is shown now, or it is a stop. */
  readonly isShownBefore: boolean;
  /** The heads of every scope that was ever decided, by their ids. */
  readonly heads: ReadonlyMap<ScopeText, readonly Head[]>;
  /** The other versions under which a standing answer was given, by id. */
  readonly givenUnder: ReadonlyMap<string, Notice>;
  /** The newest version with the words of a scope that `words` does not mention. */
  readonly elsewhere: ReadonlyMap<ScopeText, Notice>;
  readonly paper: P;
}
