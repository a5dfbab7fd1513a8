import { findNotice, noticeForWords, noticeInForce } from '../../db/queries/notice.ts';
import { readSeenVersions } from '../../db/queries/notice-seen.ts';
import { findSlip } from '../../db/queries/slips.ts';
import type { LedgerBlob } from '../../db/ledger/store.ts';
import { failed, type CallResult } from '../contract/failure.ts';
import type { consentTable } from '../contract/consent.ts';
import type { Input, Output } from '../contract/table.ts';
import { decideConsent, isSameConsent, type DecidedConsent } from '../domain/consent/decide-consent.ts';
import { decideStop, isSameStop } from '../domain/consent/decide-stop.ts';
import type { Refusal as ConsentRefusal } from '../domain/consent/refusal.ts';
import type { BodyOf } from '../domain/entries/index.ts';
import { tokyoDateOf, type Instant } from '../domain/dates/instant.ts';
import { done, type Result } from '../domain/result.ts';
import type { CommonSnapshot } from '../domain/slips/snapshot.ts';
import { loadConsentFacts } from './consent-facts.ts';
import { consentRefused } from './consent-refused.ts';
import { presentConsent } from './consent-state.ts';
import { isCustomer } from './customers.ts';
import { nowAt, recordNow, type DeskContext } from './desk-context.ts';
import { loadProof } from './evidence.ts';
import { exportConsent } from './outlet/consent-export.ts';
import type { HandlersOf } from './handlers.ts';
import { tellingsOf } from './partner-telling.ts';
import { idempotent, sameBody, type Refusal } from './idempotent.ts';
import { issuedSlip } from './slips.ts';
import { takeBack } from './taking-back.ts';

type Command = Pick<Input<'consent.record'>, 'id' | 'customerId'>;

/** Records what was decided, with its proof, as one entry. */
function recordDecided(
  desk: DeskContext,
  { id, customerId }: Command,
  decided: Result<DecidedConsent<CommonSnapshot>, ConsentRefusal>,
  blobs: readonly LedgerBlob[],
  at: Instant,
): Refusal {
  if (!decided.ok) return consentRefused(decided.error);
  const { occurred, body } = decided.value;
  const kept = blobs.filter(({ name }) => body.blobs?.[name] !== undefined);
  recordNow(desk, [{ id, kind: 'consent.recorded', subject: customerId, occurred, body, blobs: kept }], at);
  return null;
}

const slipOf = (desk: DeskContext, { id }: Command) => issuedSlip(findSlip(desk.db, id));

/** Records what a customer decided, and answers with the slip that confirms it. */
export function recordConsent(desk: DeskContext, input: Input<'consent.record'>): CallResult<Output<'consent.record'>> {
  const { id, customerId: subject, noticeId, decisions } = input;
  const at = nowAt(desk);
  const { proof, blobs } = loadProof(desk, input.evidence);
  return idempotent(
    desk,
    { id, kind: 'consent.recorded', subject, isSame: (body) => isSameConsent(body, input, proof.evidence) },
    () => {
      const asked = decisions.map(({ scope }) => scope);
      const facts = loadConsentFacts(desk, input, findNotice(desk.db, noticeId), asked, at);
      if (facts === null) return failed({ kind: 'not_found' });
      return recordDecided(desk, input, decideConsent(facts, input, proof, at), blobs, at);
    },
    () => slipOf(desk, input),
  );
}

/** Records a stop, and answers with the slip that confirms it. It needs no notice; its slip needs the words of one. */
function recordStop(desk: DeskContext, input: Input<'consent.stop'>): CallResult<Output<'consent.stop'>> {
  const { id, customerId: subject, target } = input;
  const at = nowAt(desk);
  const loaded = input.evidence === null ? null : loadProof(desk, input.evidence);
  const isSame = (body: BodyOf<'consent.recorded'>) => {
    const words = findNotice(desk.db, body.slip.noticeId);
    return words !== null && isSameStop(body, input, loaded?.proof.evidence ?? null, words.notice);
  };
  return idempotent(
    desk,
    { id, kind: 'consent.recorded', subject, isSame },
    () => {
      const asked = target.kind === 'scopes' ? target.scopes : [];
      const words = noticeForWords(desk.db, tokyoDateOf(at));
      const facts = loadConsentFacts(desk, input, words, asked, at);
      if (facts === null) return failed({ kind: 'not_found' });
      return recordDecided(desk, input, decideStop(facts, input, loaded?.proof ?? null, at), loaded?.blobs ?? [], at);
    },
    () => slipOf(desk, input),
  );
}

/** Records that a version which holds, or has held, was shown. */
function showNotice(desk: DeskContext, { id, customerId, noticeId, shown }: Input<'consent.show_notice'>): Refusal {
  if (!isCustomer(desk, customerId)) return failed({ kind: 'not_found' });
  if ((findNotice(desk.db, noticeId)?.effectiveOn ?? null) === null) return consentRefused('notice_not_adopted');
  recordNow(desk, [{ id, kind: 'notice.shown', subject: customerId, body: { noticeId, shown } }]);
  return null;
}

/** Consent: recording what a customer decided, stopping, taking back an error. */
export const consentHandlers = {
  'consent.state': (desk, { customerId }) =>
    done(presentConsent(desk.db, customerId, noticeInForce(desk.db, tokyoDateOf(nowAt(desk))))),

  'consent.background': (desk, { customerId }) =>
    done({ ...readSeenVersions(desk.db, customerId), ...tellingsOf(desk, customerId) }),

  'consent.show_notice': (desk, input) => {
    const { id, customerId, noticeId, shown } = input;
    const command = {
      id,
      kind: 'notice.shown',
      subject: customerId,
      isSame: sameBody({ noticeId, shown }),
    } as const;
    return idempotent(
      desk,
      command,
      () => showNotice(desk, input),
      () => ({}),
    );
  },

  'consent.record': recordConsent,

  'consent.stop': recordStop,

  'consent.void': (desk, input) => takeBack(desk, input, 'consent.voided'),

  'consent.export': exportConsent,
} satisfies HandlersOf<typeof consentTable>;
