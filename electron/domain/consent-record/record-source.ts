import type { CustomerId } from '../ids.ts';
import type { Instant } from '../dates/instant.ts';
import type { EntryHeader } from '../ledger/header.ts';
import type { BodyOf } from '../entries/index.ts';
import type { Company } from '../notice/company.ts';
import type { NoticeVersion } from '../notice/notice-version.ts';
import type { ScopeText } from '../notice/scope.ts';
import type { Answer } from '../consent/decision.ts';
import type { RecordedBy } from '../staff/staff-name.ts';

/** What an entry says about consent; null for one of a newer version of the program, or whose body was removed. */
export type SaidOfConsent =
  | { readonly kind: 'consent.recorded'; readonly body: BodyOf<'consent.recorded'> }
  | { readonly kind: 'notice.shown'; readonly body: BodyOf<'notice.shown'> }
  | { readonly kind: 'consent.voided'; readonly body: BodyOf<'consent.voided'> }
  | { readonly kind: 'sharing.partner_told'; readonly body: BodyOf<'sharing.partner_told'> }
  | { readonly kind: 'slip.closed'; readonly body: BodyOf<'slip.closed'> }
  | { readonly kind: 'slip.closing_voided'; readonly body: BodyOf<'slip.closing_voided'> }
  | null;

/** An entry of the ledger with its hash. */
export interface LedgerPlace {
  readonly header: EntryHeader;
  readonly hash: Uint8Array;
}

/** Everything that a consent record is put together from. */
export interface RecordSource {
  readonly customerId: CustomerId;
  /** The customer's entries about consent, in the order of the ledger. */
  readonly entries: readonly (LedgerPlace & { readonly said: SaidOfConsent })[];
  /** The present state of every scope that was ever decided. */
  readonly states: readonly {
    readonly scope: ScopeText;
    readonly answer: Answer;
    readonly needsReview: boolean;
    readonly isOutdated: boolean;
    readonly occurred: Instant;
  }[];
  /** Every version of the notice with its exact text, newest first. */
  readonly notices: readonly (NoticeVersion & { readonly text: string })[];
  /** The version in force, whose scopes are all told of, asked or not; null when there is none. */
  readonly inForceId: string | null;
  readonly company: Company;
  /** What the ids of PCs, shops and staff are called. */
  readonly nameOf: {
    readonly device: (id: string) => string;
    readonly shop: (letter: string) => string;
    /** Whoever recorded an entry, as they were called then. */
    readonly staff: (entry: RecordedBy) => string;
  };
  /** The entry that records the export itself. */
  readonly exported: LedgerPlace;
  readonly isTraining: boolean;
}
