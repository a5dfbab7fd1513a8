import type { NoticeId } from '../ids.ts';
import type { ScopeText } from '../notice/scope.ts';
import {
  evidenceBlobs,
  type ConsentAnswerState,
  type Decision,
  type Evidence,
  type GivenBy,
  type Method,
} from './decision.ts';
import type { ToldShowing } from './showing.ts';

/** How a scope stands once an entry is recorded, as its slip shows it. */
export interface ScopeStanding {
  scope: ScopeText;
  state: ConsentAnswerState;
  /** In words, where the slip's notice has none: the scope was decided under another version. */
  label?: string | undefined;
}

/**
 * What an entry of a consent says.
 *
 * @typeParam P what every slip says of its moment (receipt number, shop, customer)
 */
export interface ConsentBody<P> {
  noticeId: NoticeId | null;
  shown: ToldShowing | null;
  decisions: Decision[];
  method: Method;
  givenBy: GivenBy;
  evidence: Evidence;
  blobs?: Record<string, string> | undefined;
  slip: P & { type: 'consent'; noticeId: NoticeId; isNoticeShown: boolean; states: ScopeStanding[] };
}

/** What was said, before it stands in an entry. */
export type SaidConsent = Pick<
  ConsentBody<unknown>,
  'noticeId' | 'shown' | 'decisions' | 'method' | 'givenBy' | 'evidence'
>;

/** What the slip of an entry shows. */
export interface SlipContent<P> {
  readonly paper: P;
  /** The notice whose words it uses: the one by whose words was answered, or any that lends its labels to a stop. */
  readonly noticeId: NoticeId;
  /** That notice was shown to the customer, now or before. */
  readonly isNoticeShown: boolean;
  readonly states: ScopeStanding[];
}

/** The body of an entry of a consent, with the slip that confirms it. */
export function consentBody<P extends object>(
  { noticeId, shown, decisions, method, givenBy, evidence }: SaidConsent,
  { paper, noticeId: wordsOf, isNoticeShown, states }: SlipContent<P>,
): ConsentBody<P> {
  const blobs = evidenceBlobs(evidence);
  return {
    noticeId,
    shown,
    decisions,
    method,
    givenBy,
    evidence,
    ...(Object.keys(blobs).length > 0 && { blobs: { ...blobs } }),
    slip: { type: 'consent', ...paper, noticeId: wordsOf, isNoticeShown, states },
  };
}
