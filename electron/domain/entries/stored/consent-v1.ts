import { z } from 'zod';
import { digest, id, line, scope } from './formats.ts';
import { consentSlipV1 } from './slip-v1.ts';

const answer = z.enum(['agreed', 'refused', 'withdrawn', 'pending']);

const givenBy = z.discriminatedUnion('who', [
  z.strictObject({ who: z.literal('self') }),
  z.strictObject({
    who: z.literal('legal_representative'),
    customerId: id.customer.nullable(),
    relation: z.enum(['parent', 'guardian', 'curator']),
    proof: z.enum(['family_register', 'residence_record', 'registration_certificate', 'known_to_shop']),
  }),
  z.strictObject({
    who: z.literal('agent'),
    customerId: id.customer.nullable(),
    proof: z.enum(['power_of_attorney', 'power_of_attorney_with_seal_certificate']),
  }),
]);

const evidence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paper'), binder: line(40) }),
  z.strictObject({
    kind: z.literal('none'),
    reason: z.enum(['oral', 'by_phone', 'in_writing', 'slip_signed_later', 'not_wanted']),
  }),
  z.strictObject({ kind: z.literal('file'), digest }),
  z.strictObject({ kind: z.literal('signature'), strokes: digest, picture: digest }),
]);

/** The blobs that an entry with this proof has, and no others. */
function blobsOf(proof: z.output<typeof evidence>): ReadonlyMap<string, string> {
  switch (proof.kind) {
    case 'signature':
      return new Map([
        ['strokes', proof.strokes],
        ['picture', proof.picture],
      ]);
    case 'file':
      return new Map([['file', proof.digest]]);
    default:
      return new Map();
  }
}

/** What a customer decided, with its proof and its slip. */
export const consentV1 = z
  .strictObject({
    noticeId: id.notice.nullable(),
    decisions: z
      .array(z.strictObject({ scope, answer, replaces: z.array(id.entry).max(200), reinstates: z.boolean() }))
      .min(1)
      .max(500),
    method: z.enum(['counter', 'phone', 'paper', 'email', 'fax']),
    givenBy,
    evidence,
    blobs: z.record(z.string().max(40), digest).optional(),
    slip: consentSlipV1,
  })
  .refine(
    ({ noticeId, decisions }) =>
      noticeId !== null || decisions.every((one) => one.answer === 'refused' || one.answer === 'withdrawn'),
    { message: 'agreed_without_notice' },
  )
  .refine(({ decisions }) => new Set(decisions.map((one) => one.scope)).size === decisions.length, {
    message: 'scope_twice',
  })
  .refine(
    (body) => {
      const named = Object.entries(body.blobs ?? {});
      const wanted = blobsOf(body.evidence);
      return named.length === wanted.size && named.every(([name, found]) => wanted.get(name) === found);
    },
    { message: 'evidence_without_blob' },
  );
