import { noticeIdSchema } from '../ids.ts';
import { z } from 'zod';
import {
  decisionSchema,
  evidenceBlobs,
  evidenceSchema,
  givenBySchema,
  isStop,
  methodSchema,
} from '../consent/decision.ts';
import { actTold, toldShowingSchema } from '../consent/showing.ts';
import { isSameValue } from '../fields/changes.ts';
import { digestSchema } from '../ledger/header.ts';
import { consentSnapshotSchema } from '../slips/snapshot.ts';
import { customerOf, defineKind } from './entry-kind.ts';
import { consentV1 } from './stored/consent-v1.ts';
import { consentOfV1, consentV2 } from './stored/consent-v2.ts';
import { consentOfV2, consentV3 } from './stored/consent-v3.ts';
import { consentOfV3, consentV4 } from './stored/consent-v4.ts';
import { consentOfV4, consentV5 } from './stored/consent-v5.ts';
import { firstForm } from './stored/stored-forms.ts';

const live = z
  .strictObject({
    /** The version by whose words the customer answered; null only when everything in it is a stop. */
    noticeId: noticeIdSchema.nullable(),
    /** The act that showed it, where it was shown with these answers; null where it was shown before, or was not. */
    shown: toldShowingSchema.nullable(),
    decisions: z.array(decisionSchema).min(1).max(500),
    method: methodSchema,
    givenBy: givenBySchema,
    evidence: evidenceSchema,
    blobs: z.record(z.string().max(40), digestSchema).optional(),
    slip: consentSnapshotSchema,
  })
  .refine((body) => body.noticeId !== null || body.decisions.every((decision) => isStop(decision.answer)), {
    message: 'agreed_without_notice',
  })
  .refine(({ noticeId, shown }) => noticeId !== null || shown === null, { message: 'shown_without_notice' })
  .refine((body) => new Set(body.decisions.map((decision) => decision.scope)).size === body.decisions.length, {
    message: 'scope_twice',
  })
  .refine((body) => isSameValue(body.blobs ?? {}, evidenceBlobs(body.evidence)), {
    message: 'evidence_without_blob',
  });

/** A customer decided: which scopes, how, by whom, with what proof, and the slip that confirms it. */
export const consentRecorded = defineKind({
  kind: 'consent.recorded',
  stored: firstForm(consentV1)
    .next(consentV2, consentOfV1)
    .next(consentV3, consentOfV2)
    .next(consentV4, consentOfV3)
    .next(consentV5, consentOfV4),
  live,
  group: 'consent',
  effect: 'changes',
  streams: { customer: customerOf, slip: ({ id }) => id },
  facts: ({ noticeId, decisions, method, givenBy, evidence, shown }) => ({
    // Whoever refuses all that a notice asks has answered, and has not come to stop anything.
    isAnswer: noticeId !== null,
    answers: decisions.map(({ answer }) => answer),
    method,
    givenBy,
    evidence,
    shown: shown === null ? null : actTold(shown),
  }),
});
