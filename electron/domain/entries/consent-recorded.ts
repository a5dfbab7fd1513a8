import { z } from 'zod';
import {
  decisionSchema,
  evidenceBlobs,
  evidenceSchema,
  givenBySchema,
  isStop,
  methodSchema,
} from '../consent/decision.ts';
import { consentSnapshotSchema } from '../slips/snapshot.ts';
import { isSameValue } from '../fields/changes.ts';
import { digestSchema } from '../ledger/header.ts';
import { describeEvidence, describeGiver, describeMethod } from '../consent/consent-words.ts';
import { customerOf, defineKind } from './entry-kind.ts';

/** A customer decided: which scopes, how, by whom, with what proof, and the slip that confirms it. */
export const consentRecorded = defineKind({
  kind: 'consent.recorded',
  version: 1,
  body: z
    .strictObject({
      /** The version that was shown; null only when everything in it is a stop. */
      noticeId: digestSchema.nullable(),
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
    .refine((body) => new Set(body.decisions.map((decision) => decision.scope)).size === body.decisions.length, {
      message: 'scope_twice',
    })
    .refine((body) => isSameValue(body.blobs ?? {}, evidenceBlobs(body.evidence)), {
      message: 'evidence_without_blob',
    }),
  streams: (header) => [`customer:${customerOf(header)}`, `slip:${header.id}`],
  describe: ({ decisions, method, givenBy, evidence }) => {
    const [how, who, proof] = [describeMethod(method), describeGiver(givenBy), describeEvidence(evidence)];
    const ja = `：${how.ja}、${who.ja}。証拠：${proof.ja}`;
    const en = `${how.en}, ${who.en}. Evidence: ${proof.en}`;
    return decisions.every(({ answer }) => isStop(answer))
      ? { ja: `止めるお申し出を受けました${ja}`, en: `A request to stop was taken: ${en}` }
      : { ja: `お答えをうかがいました${ja}`, en: `Answers were taken: ${en}` };
  },
});
