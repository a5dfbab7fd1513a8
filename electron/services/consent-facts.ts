import type { CustomerId } from '../domain/ids.ts';
import { readConsentHeads } from '../../db/queries/consent.ts';
import { readCustomerHead } from '../../db/queries/customers.ts';
import { findNotice, newestNoticeWith } from '../../db/queries/notice.ts';
import { wasShown } from '../../db/queries/notice-seen.ts';
import { readMinorAges } from '../../db/queries/rules.ts';
import type { ConsentFacts } from '../domain/consent/consent-facts.ts';
import type { GivenBy } from '../domain/consent/decision.ts';
import type { GiverFacts } from '../domain/consent/giver.ts';
import type { Showing } from '../domain/consent/showing.ts';
import type { Head } from '../domain/consent/rule.ts';
import type { Instant } from '../domain/dates/instant.ts';
import type { NoticeVersion } from '../domain/notice/notice-version.ts';
import type { ScopeText } from '../domain/notice/scope.ts';
import type { CommonSnapshot } from '../domain/slips/snapshot.ts';
import type { DeskContext } from './desk-context.ts';
import { loadGivers } from './givers.ts';
import { loadSlipPaper } from './slip-snapshots.ts';

/** What is known of a customer and of who answers for them; null when there is no such customer. */
export function loadGiverFacts(
  desk: DeskContext,
  customerId: CustomerId,
  givenBy: GivenBy,
): (GiverFacts & { readonly customer: NonNullable<ReturnType<typeof readCustomerHead>> }) | null {
  const customer = readCustomerHead(desk.db, customerId);
  if (customer === null) return null;
  const givers = givenBy.who === 'self' ? [] : loadGivers(desk, customerId);
  return { customer, givers, minorAges: readMinorAges(desk.db) };
}

/** Of whom something is to be recorded, and who says it. */
interface AskedFor {
  readonly customerId: CustomerId;
  readonly givenBy: GivenBy;
  /** The act that shows the notice with it; null where there is none. A stop has no such word. */
  readonly shown?: Showing | null;
}

/**
 * Loads everything that decides what is recorded of a customer's answers; null when there is no such customer.
 *
 * @param words the notice by whose words is answered, or that lends its words
 * @param asked the scopes that the command names
 */
export function loadConsentFacts(
  desk: DeskContext,
  { customerId, givenBy, shown }: AskedFor,
  words: NoticeVersion | null,
  asked: readonly ScopeText[],
  at: Instant,
): ConsentFacts<CommonSnapshot> | null {
  const known = loadGiverFacts(desk, customerId, givenBy);
  if (known === null) return null;
  const heads = readConsentHeads(desk.db, customerId);
  return {
    ...known,
    words,
    isShownBefore: shown === null && words !== null && wasShown(desk.db, customerId, words.noticeId),
    heads,
    givenUnder: loadGivenUnder(desk, [...heads.values()].flat(), words),
    elsewhere: loadElsewhere(desk, [...heads.keys(), ...asked], words),
    paper: loadSlipPaper(desk, customerId, known.customer, at),
  };
}

function loadGivenUnder(desk: DeskContext, heads: readonly Head[], words: NoticeVersion | null) {
  const agreed = heads.filter(({ answer }) => answer === 'agreed').flatMap(({ noticeId }) => noticeId ?? []);
  const others = [...new Set(agreed)].filter((noticeId) => noticeId !== words?.noticeId);
  return new Map(others.flatMap((noticeId) => pairOf(noticeId, findNotice(desk.db, noticeId))));
}

function loadElsewhere(desk: DeskContext, scopes: readonly ScopeText[], words: NoticeVersion | null) {
  const mentioned = new Set(words?.notice.scopes.map(({ scope }) => scope));
  const others = [...new Set(scopes)].filter((scope) => !mentioned.has(scope));
  return new Map(others.flatMap((scope) => pairOf(scope, newestNoticeWith(desk.db, scope))));
}

function pairOf<K>(key: K, version: NoticeVersion | null): (readonly [K, NoticeVersion['notice']])[] {
  return version === null ? [] : [[key, version.notice]];
}
