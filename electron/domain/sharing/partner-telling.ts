import { z } from 'zod';
import { isStop, type Answer } from '../consent/decision.ts';
import { daysBetween, type CalendarDate } from '../dates/calendar-date.ts';
import { occurredAt, tokyoDateOf, type Instant } from '../dates/instant.ts';
import { entryIdSchema, type EntryId, type NoticeId } from '../ids.ts';
import { parseScope, scopeSchema, type ScopeText } from '../notice/scope.ts';
import { done, fail, type Result } from '../result.ts';
import { lineSchema } from '../text/clean.ts';

/** By which way a partner was told. `screen`: entered on a screen of the partner's. */
export const tellingWaySchema = z.enum(['phone', 'email', 'fax', 'paper', 'screen']);

/** By which way a partner was told. */
export type TellingWay = z.infer<typeof tellingWaySchema>;

/** So long may the name be of whoever somebody spoke with. */
export const maxSpokenTo = 60;

/** With whom somebody spoke there. */
export const spokenToSchema = lineSchema(maxSpokenTo);

/** What a partner is told: that joint use was stopped, or that a stop of which they were told does not stand any more. */
export const toldAboutSchema = z.enum(['stopped', 'resumed']);

/** What a partner is told. */
export type ToldAbout = z.infer<typeof toldAboutSchema>;

/** A stop by its scope and entry; where a stop does not stand any more, the entry by which the partner was told of it. */
export const namedStopsSchema = z
  .array(z.strictObject({ scope: scopeSchema, entryId: entryIdSchema }))
  .min(1)
  .max(500);

/** What was told by its scopes and entries. */
export type NamedStops = z.infer<typeof namedStopsSchema>;

/** An answer on a scope of joint use whose place no other has taken (consent rule 3). */
export interface SharingHead {
  readonly scope: ScopeText;
  readonly entryId: EntryId;
  readonly answer: Answer;
  /** Null for a stop that was asked for by no notice. */
  readonly noticeId: NoticeId | null;
  readonly occurred: Instant;
}

/** What somebody told a partner, unless it was taken back. */
export interface Telling {
  readonly entryId: EntryId;
  readonly partner: string;
  readonly about: ToldAbout;
  readonly named: NamedStops;
  readonly occurred: Instant;
}

/** Everything by which is known what the partners still have to be told of one customer. */
export interface TellingFacts {
  readonly heads: readonly SharingHead[];
  /** The scopes to which the customer ever said yes, unless that was recorded in error. */
  readonly onceAgreed: ReadonlySet<ScopeText>;
  readonly tellings: readonly Telling[];
}

/** Something that a partner has to be told. */
export interface ToTell {
  readonly partner: string;
  readonly about: ToldAbout;
  /** Since when: when the customer stopped it; where a stop does not stand any more, when the partner was told of it. */
  readonly since: Instant;
  readonly named: NamedStops;
}

/** Whether a scope is joint use with a partner. Recalls are apart from it (policy 7(3)⑤). */
export function isShared(scope: ScopeText): boolean {
  return parseScope(scope).kind === 'share';
}

function partnerOf(text: ScopeText): string {
  const scope = parseScope(text);
  return scope.kind === 'share' ? scope.partner : '';
}

/**
 * Whether a partner has to be told of a stop: the notice promises it (「共同利用の取り消しは、共同利用先にもお伝えします」, policy 6
 * and 7). What a partner may have is stopped there too: whatever the customer once agreed to, and whatever they come to stop by
 * themselves, for nobody can rule out that it was shared before this ledger began. Who refuses when first asked has nothing to be
 * told of: joint use begins with a yes and not before (Art. 27(5)(iii); GL 3-6-3).
 */
export function needsTelling({ scope, answer, noticeId }: SharingHead, onceAgreed: ReadonlySet<ScopeText>): boolean {
  return isShared(scope) && isStop(answer) && (answer === 'withdrawn' || noticeId === null || onceAgreed.has(scope));
}

const nameOf = ({ scope, entryId }: NamedStops[number]) => `${scope} ${entryId}`;

function namesIn(tellings: readonly Telling[], about: ToldAbout): ReadonlySet<string> {
  return new Set(tellings.filter((one) => one.about === about).flatMap(({ named }) => named.map(nameOf)));
}

function earliest(moments: readonly Instant[]): Instant {
  return moments.reduce((least, moment) => (moment < least ? moment : least));
}

/**
 * What the partners have to be told, partner by partner. It follows from what was said and told alone: a stop that was taken back
 * or agreed to again before anybody told it is not there any more, and one that a partner was told of and that does not stand has
 * to be told them again.
 */
export function toTell({ heads, onceAgreed, tellings }: TellingFacts): readonly ToTell[] {
  const told = namesIn(tellings, 'stopped');
  const corrected = namesIn(tellings, 'resumed');
  const stops = heads.filter((head) => needsTelling(head, onceAgreed) && !told.has(nameOf(head)));
  const stopped = new Set(heads.filter(({ answer }) => isStop(answer)).map(({ scope }) => scope));
  const outdated = tellings
    .filter(({ about }) => about === 'stopped')
    .flatMap(({ entryId, named, occurred }) => named.map(({ scope }) => ({ scope, entryId, occurred })))
    .filter((one) => !stopped.has(one.scope) && !corrected.has(nameOf(one)));
  const partners = [...new Set([...stops, ...outdated].map(({ scope }) => partnerOf(scope)))].toSorted();
  return partners.map((partner) => {
    const isTheirs = ({ scope }: { readonly scope: ScopeText }) => partnerOf(scope) === partner;
    const open = stops.filter(isTheirs);
    const about = open.length > 0 ? 'stopped' : 'resumed';
    const list: readonly (NamedStops[number] & { readonly occurred: Instant })[] =
      about === 'stopped' ? open : outdated.filter(isTheirs);
    const named = list.map(({ scope, entryId }) => ({ scope, entryId }));
    return { partner, about, since: earliest(list.map(({ occurred }) => occurred)), named };
  });
}

/** Why it is not recorded that a partner was told. */
export type TellingRefusal =
  /** There is no such thing to be told, or not any more. */
  | 'nothing_to_tell'
  | 'in_future'
  /** The customer had not stopped it by that day. */
  | 'before_stop';

/** Decides whether it is recorded that a partner was told, and when that was. */
export function decideTelling(
  facts: TellingFacts,
  said: Pick<ToTell, 'partner' | 'about' | 'named'> & { readonly occurred: Instant | null },
  at: Instant,
): Result<{ readonly occurred: Instant }, TellingRefusal> {
  const open = toTell(facts).find(({ partner, about }) => partner === said.partner && about === said.about);
  const names = new Set(open?.named.map(nameOf));
  if (open === undefined || !said.named.every((one) => names.has(nameOf(one)))) return fail('nothing_to_tell');
  const occurred = occurredAt(said.occurred, at);
  if (occurred === null) return fail('in_future');
  return tokyoDateOf(occurred) < tokyoDateOf(open.since) ? fail('before_stop') : done({ occurred });
}

/** How pressing it is to tell a partner of a stop: amber from the third day, red from the seventh. The shop's own measure of 遅滞なく. */
export function tellingUrgency(since: Instant, today: CalendarDate): 'calm' | 'soon' | 'late' {
  const days = daysBetween(tokyoDateOf(since), today);
  if (days >= 7) return 'late';
  return days >= 3 ? 'soon' : 'calm';
}
