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

/** What of a proof names blobs; the others name none, whatever else later versions have them say. */
type Proof =
  | { readonly kind: 'signature'; readonly strokes: string; readonly picture: string }
  | { readonly kind: 'file'; readonly digest: string }
  | { readonly kind: 'paper' | 'none' };

/** The blobs that an entry with this proof has, and no others. */
function blobsOf(proof: Proof): ReadonlyMap<string, string> {
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

const shape = {
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
};

type Whole = z.output<z.ZodObject<typeof shape>>;

/** Only a stop is said without a notice. */
export function answeredUnderNotice({ noticeId, decisions }: Pick<Whole, 'noticeId' | 'decisions'>): boolean {
  return noticeId !== null || decisions.every((one) => one.answer === 'refused' || one.answer === 'withdrawn');
}

/** No scope is answered twice. */
export function isEachScopeOnce({ decisions }: Pick<Whole, 'decisions'>): boolean {
  return new Set(decisions.map((one) => one.scope)).size === decisions.length;
}

/** Its blobs are those of its proof, and no others. */
export function namesItsBlobs(body: Pick<Whole, 'blobs'> & { readonly evidence: Proof }): boolean {
  const found = Object.entries(body.blobs ?? {});
  const wanted = blobsOf(body.evidence);
  return found.length === wanted.size && found.every(([name, blob]) => wanted.get(name) === blob);
}

/** What a customer decided, with its proof and its slip. */
export const consentV1 = z
  .strictObject(shape)
  .refine(answeredUnderNotice, { message: 'agreed_without_notice' })
  .refine(isEachScopeOnce, { message: 'scope_twice' })
  .refine(namesItsBlobs, { message: 'evidence_without_blob' });
