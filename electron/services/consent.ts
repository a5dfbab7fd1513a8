import { lastShown, readConsentHeads, isVoided, type Head } from '../../db/queries/consent.ts';
import { bodyIf, findEntry } from '../../db/queries/entries.ts';
import {
  findNotice,
  newestNotice,
  newestNoticeWith,
  noticeInForce,
  type KnownNotice,
} from '../../db/queries/notice.ts';
import { findSlip } from '../../db/queries/slips.ts';
import { conflict, failed, invalid, type CallResult } from '../contract/failure.ts';
import { done } from '../domain/result.ts';
import type { consentTable } from '../contract/consent.ts';
import type { Input, Output } from '../contract/table.ts';
import { evidenceBlobs, isStop, type Answer, type StatedEvidence } from '../domain/consent/decision.ts';
import { keptBeside, mostRestrictive, reinstatesStop, replacedBy, stateAfter } from '../domain/consent/rule.ts';
import { tokyoDateOf, type Instant } from '../domain/dates/instant.ts';
import { isSameValue } from '../domain/fields/changes.ts';
import type { BodyOf } from '../domain/entries/index.ts';
import { scopeLabels } from '../domain/notice/scope-label.ts';
import type { ScopeText } from '../domain/notice/scope.ts';
import type { ConsentSnapshot } from '../domain/slips/snapshot.ts';
import { outdatedUnder, presentConsent } from './consent-state.ts';
import { isCustomer } from './customers.ts';
import { nowAt, recordNow, type DeskContext } from './desk-context.ts';
import { exportConsent } from './consent-record/export-record.ts';
import { evidenceBytes, evidenceIn, isAtHand } from './evidence.ts';
import { checkGiver } from './consent-giver.ts';
import type { HandlersOf } from './handlers.ts';
import { idempotent, sameBody, type Refusal } from './idempotent.ts';
import { commonSnapshot } from './slip-snapshots.ts';
import { issuedSlip } from './slips.ts';

type Body = BodyOf<'consent.recorded'>;
type AskedDecision = Input<'consent.record'>['decisions'][number];

/** A clock that runs a little ahead is no reason to turn a customer away. */
const toleranceMs = 5 * 60_000;

interface Moment {
  readonly at: Instant;
  readonly occurred: Instant;
}

function momentOf(desk: DeskContext, occurred: Instant | null): Moment | null {
  const at = nowAt(desk);
  const latest = new Date(desk.ports.clock.now() + toleranceMs).toISOString();
  return occurred !== null && occurred > latest ? null : { at, occurred: occurred ?? at };
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && new Set(a).size === a.length && b.every((id) => a.includes(id));
}

/** Why a decision cannot be recorded as asked; null when it can. A stop never fails for what others did meanwhile. */
function refusal(decision: AskedDecision, heads: readonly Head[], moment: Moment): Refusal {
  if (isStop(decision.answer)) return null;
  if (
    !isSameSet(
      decision.heads,
      heads.map((head) => head.entryId),
    )
  )
    return conflict('consent_changed');
  const needsConfirmation = reinstatesStop(decision.answer, replacedBy(heads, moment.occurred));
  return needsConfirmation && !decision.reinstates ? conflict('stop_not_confirmed') : null;
}

/**
 * The state of every scope of the notice once these answers stand, and of those that only an older one mentions and that were
 * ever decided: what the slip shows.
 */
function statesAfter(
  desk: DeskContext,
  words: KnownNotice,
  heads: ReadonlyMap<ScopeText, readonly Head[]>,
  answers: ReadonlyMap<ScopeText, Answer>,
  { occurred }: Moment,
): ConsentSnapshot['states'] {
  const inNotice = words.notice.scopes.map(({ scope }) => scope);
  const isOutdated = outdatedUnder(desk.db, words);
  return [...new Set([...inNotice, ...heads.keys(), ...answers.keys()])].map((scope, place) => {
    const standing = heads.get(scope) ?? [];
    const answer = answers.get(scope);
    const said =
      answer === undefined
        ? mostRestrictive(standing.map((head) => head.answer))
        : stateAfter(standing, answer, occurred);
    const old = answer === undefined ? standing : keptBeside(standing, occurred);
    const isToBeAskedAgain =
      said === 'agreed' &&
      isOutdated(
        scope,
        old.map((head) => head.noticeId),
      );
    const state = isToBeAskedAgain ? ('outdated' as const) : said;
    return place < inNotice.length ? { scope, state } : { scope, state, label: labelElsewhere(desk, scope) };
  });
}

/** The words of the newest notice that mentions a scope. */
function labelElsewhere(desk: DeskContext, scope: ScopeText): string {
  const known = newestNoticeWith(desk.db, scope);
  return known === null ? scope : scopeLabels(scope, known.notice).join(' ');
}

interface Recording extends Pick<Body, 'method' | 'givenBy' | 'evidence'> {
  readonly id: string;
  readonly customerId: string;
  readonly noticeId: string | null;
  readonly decisions: readonly AskedDecision[];
  /** The proof as it was stated: with the bytes that only a record needs. */
  readonly stated: StatedEvidence;
}

/** Checks the decisions against the heads as they are now and records them with the slip that confirms them. */
function recordDecisions(desk: DeskContext, recording: Recording, words: KnownNotice, moment: Moment): Refusal {
  const { id, customerId, noticeId, decisions, method, givenBy, evidence, stated } = recording;
  const heads = readConsentHeads(desk.db, customerId);
  const headsOf = (scope: ScopeText) => heads.get(scope) ?? [];
  for (const decision of decisions) {
    const refused = refusal(decision, headsOf(decision.scope), moment);
    if (refused !== null) return refused;
  }
  const common = commonSnapshot(desk, customerId, moment.at);
  if (common === null) return failed({ kind: 'not_found' });
  const proof = evidenceBytes(desk, stated);
  if (!proof.ok) return proof;
  const blobs = proof.value;
  const answers = new Map(decisions.map(({ scope, answer }) => [scope, answer]));
  const body: Body = {
    noticeId,
    decisions: decisions.map(({ scope, answer, reinstates }) => ({
      scope,
      answer,
      reinstates,
      replaces: replacedBy(headsOf(scope), moment.occurred).map((head) => head.entryId),
    })),
    method,
    givenBy,
    evidence,
    ...(blobs.length > 0 && { blobs: evidenceBlobs(evidence) }),
    slip: {
      type: 'consent',
      ...common,
      noticeId: words.noticeId,
      isNoticeShown: noticeId !== null,
      states: statesAfter(desk, words, heads, answers, moment),
    },
  };
  const entry = { id, kind: 'consent.recorded', subject: customerId, occurred: moment.occurred, body, blobs } as const;
  recordNow(desk, [entry], moment.at);
  return null;
}

function decide(desk: DeskContext, input: Input<'consent.record'>): Refusal {
  const moment = momentOf(desk, input.occurred);
  if (moment === null) return invalid('occurred', 'in_future');
  const shown = findNotice(desk.db, input.noticeId);
  if (shown === null || shown.effectiveOn === null) return conflict('notice_not_adopted');
  const mentioned = new Set<string>(shown.notice.scopes.map(({ scope }) => scope));
  if (input.decisions.some(({ scope }) => !mentioned.has(scope))) return conflict('scope_not_in_notice');
  if (new Set(input.decisions.map(({ scope }) => scope)).size < input.decisions.length)
    return invalid('decisions', 'scope_twice');
  if (!isCustomer(desk, input.customerId)) return failed({ kind: 'not_found' });
  const fault = input.decisions.every(({ answer }) => isStop(answer))
    ? null
    : checkGiver(desk, input.customerId, input.givenBy, tokyoDateOf(moment.occurred));
  if (fault !== null) return fault;
  return recordDecisions(desk, consentRecording(input), shown, moment);
}

function recordStop(desk: DeskContext, input: Input<'consent.stop'>): Refusal {
  const moment = momentOf(desk, input.occurred);
  if (moment === null) return invalid('occurred', 'in_future');
  if (input.scopes.some((scope) => newestNoticeWith(desk.db, scope) === null)) return conflict('scope_not_in_notice');
  // A stop needs no notice; its slip still needs words.
  const words = noticeInForce(desk.db, tokyoDateOf(moment.at)) ?? newestNotice(desk.db);
  if (words === null) return conflict('notice_not_adopted');
  return recordDecisions(desk, stopRecording(desk, input), words, moment);
}

function consentRecording({ evidence, ...input }: Input<'consent.record'>): Recording {
  return { ...input, evidence: evidenceIn(evidence), stated: evidence };
}

/** What a stop rests on when the clerk names no proof. */
const unstatedEvidence = {
  counter: 'oral',
  phone: 'by_phone',
  paper: 'in_writing',
  email: 'in_writing',
  fax: 'in_writing',
} as const satisfies Readonly<Record<Recording['method'], string>>;

/**
 * A stop as a recording: it needs no notice, and takes the place of whatever there is. It does not wait for a proof either: a
 * scan that is not at hand any more is none.
 */
function stopRecording(desk: DeskContext, { scopes, answer, evidence, ...input }: Input<'consent.stop'>): Recording {
  const { id, customerId, method, givenBy } = input;
  const decisions = [...new Set(scopes)].map((scope) => ({ scope, answer, heads: [], reinstates: false }));
  const stated =
    evidence !== null && isAtHand(desk, evidence)
      ? evidence
      : { kind: 'none' as const, reason: unstatedEvidence[method] };
  return { id, customerId, noticeId: null, decisions, method, givenBy, evidence: evidenceIn(stated), stated };
}

/** Whether an entry says what this recording would: other answers under the same id are another command. */
function isSameConsent(recorded: Body, asked: Recording): boolean {
  const said = ({ noticeId, method, givenBy, evidence, decisions }: Body | Recording) => ({
    noticeId,
    method,
    givenBy,
    evidence,
    decisions: decisions.map(({ scope, answer, reinstates }) => ({ scope, answer, reinstates })),
  });
  return isSameValue(said(recorded), said(asked));
}

function consentEntry(recording: Recording) {
  const { id, customerId } = recording;
  const isSame = (body: Body) => isSameConsent(body, recording);
  return { id, kind: 'consent.recorded', subject: customerId, isSame } as const;
}

function voidConsent(desk: DeskContext, input: Input<'consent.void'>): Refusal {
  const entry = findEntry(desk.db, input.voidedId);
  if (entry === null || entry.header.subject !== input.customerId || bodyIf(entry, 'consent.recorded') === null) {
    return failed({ kind: 'not_found' });
  }
  const isSameClerkToday =
    entry.header.staff === desk.person.staffId && tokyoDateOf(entry.header.recorded) === tokyoDateOf(nowAt(desk));
  if (desk.person.role !== 'manager' && !isSameClerkToday) return failed({ kind: 'forbidden' });
  if (isVoided(desk.db, input.voidedId)) return conflict('already_voided');
  const { id, customerId, voidedId, reason } = input;
  recordNow(desk, [{ id, kind: 'consent.voided', subject: customerId, body: { voidedId, reason } }]);
  return null;
}

/** Records what a customer decided, and answers with the slip that confirms it. */
export function recordConsent(desk: DeskContext, input: Input<'consent.record'>): CallResult<Output<'consent.record'>> {
  return idempotent(
    desk,
    consentEntry(consentRecording(input)),
    () => decide(desk, input),
    () => issuedSlip(findSlip(desk.db, input.id)),
  );
}

/** Consent: recording what a customer decided, stopping, taking back an error. */
export const consentHandlers = {
  'consent.state': (desk, { customerId }) =>
    done(presentConsent(desk.db, customerId, noticeInForce(desk.db, tokyoDateOf(nowAt(desk))))),

  'consent.shown': (desk, { customerId }) => done(lastShown(desk.db, customerId)),

  'consent.record': recordConsent,

  'consent.stop': (desk, input) =>
    idempotent(
      desk,
      consentEntry(stopRecording(desk, input)),
      () => recordStop(desk, input),
      () => issuedSlip(findSlip(desk.db, input.id)),
    ),

  'consent.void': (desk, input) =>
    idempotent(
      desk,
      {
        id: input.id,
        kind: 'consent.voided',
        subject: input.customerId,
        isSame: sameBody({ voidedId: input.voidedId, reason: input.reason }),
      },
      () => voidConsent(desk, input),
      () => ({}),
    ),

  'consent.export': exportConsent,
} satisfies HandlersOf<typeof consentTable>;
