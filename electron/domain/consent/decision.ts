import { customerIdSchema, entryIdSchema, personIdSchema } from '../ids.ts';
import { z } from 'zod';
import { relationSchema } from '../customers/customer.ts';
import { digestSchema } from '../ledger/header.ts';
import { scopeSchema } from '../notice/scope.ts';
import { lineSchema } from '../text/clean.ts';
import { padSchema, strokesSchema } from './signature.ts';

/** What a customer can answer. 未確認 is no answer: it is the absence of one. */
export const answerSchema = z.enum(['agreed', 'refused', 'withdrawn', 'pending']);

/** What a customer answered. */
export type Answer = z.infer<typeof answerSchema>;

/**
 * The present state of a scope: an answer, 未確認, or 再確認要 (`outdated`): a yes to less than the notice says by now. It is
 * derived wherever it is told, never answered and never recorded as an answer (consent rule 9).
 */
export const stateSchema = z.enum([...answerSchema.options, 'outdated', 'unasked']);

/** The present state of a scope. */
export type ConsentAnswerState = z.infer<typeof stateSchema>;

/** Whether an answer, or how a scope stands, ends a use. A stop counts with any notice or none (consent rule 2). */
export function isStop(state: ConsentAnswerState): state is 'refused' | 'withdrawn' {
  return state === 'refused' || state === 'withdrawn';
}

/** One answer for one scope, with the entries whose decision on that scope it takes the place of. */
export const decisionSchema = z.strictObject({
  scope: scopeSchema,
  answer: answerSchema,
  replaces: z.array(entryIdSchema).max(200),
  /** The clerk was asked and confirmed that this takes the place of a stop (rule 7). */
  reinstates: z.boolean(),
});

/** One answer for one scope, with the entries whose place it takes. */
export type Decision = z.infer<typeof decisionSchema>;

/** How the customer told us. */
export const methodSchema = z.enum(['counter', 'phone', 'paper', 'email', 'fax']);

/** How the customer told us. */
export type Method = z.infer<typeof methodSchema>;

/** By what the shop knows that somebody represents the customer by law; `not_checked` says that nobody asked for anything. */
export const representativeProofSchema = z.enum([
  'family_register',
  'residence_record',
  'registration_certificate',
  'known_to_shop',
  'not_checked',
]);

/** By what the shop knows that somebody acts for the customer. */
export const agentProofSchema = z.enum(['power_of_attorney', 'power_of_attorney_with_seal_certificate', 'not_checked']);

/** How the shop made sure that whoever answers for a customer is who they say: the kind of document, never its number. */
export const giverIdentitySchema = z.enum([
  'driving_licence',
  'my_number_card_front',
  'eligibility_certificate',
  'passport',
  'residence_card',
  'known_to_shop',
  'not_checked',
]);

/**
 * Who it was by name: a person with a stream of their own, or a customer who answers for another one. `namedBy` is the entry of
 * theirs in which the name stands that the clerk saw: what is printed later says the same name, and once they are erased,
 * nothing names them any more.
 */
export const namedSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('person'), id: personIdSchema, namedBy: entryIdSchema }),
  /** Early entries noted no entry: the name is then today's. */
  z.strictObject({ of: z.literal('customer'), id: customerIdSchema, namedBy: entryIdSchema.nullable() }),
]);

/** Who it was by name. */
export type Named = z.infer<typeof namedSchema>;

/**
 * Who answered. `null` in place of a name, a check or a proof says that nobody noted one: so in early entries, and where a stop
 * was recorded at once.
 */
export const givenBySchema = z.discriminatedUnion('who', [
  z.strictObject({ who: z.literal('self') }),
  z.strictObject({
    who: z.literal('legal_representative'),
    by: namedSchema.nullable(),
    relation: relationSchema.nullable(),
    identity: giverIdentitySchema.nullable(),
    proof: representativeProofSchema.nullable(),
  }),
  z.strictObject({
    who: z.literal('agent'),
    by: namedSchema.nullable(),
    identity: giverIdentitySchema.nullable(),
    proof: agentProofSchema.nullable(),
  }),
  /** Who represents a company. */
  z.strictObject({ who: z.literal('representative'), by: namedSchema.nullable() }),
  /** Whom a company has named to be asked for. */
  z.strictObject({ who: z.literal('contact'), by: namedSchema.nullable() }),
]);

/** Who answered. */
export type GivenBy = z.infer<typeof givenBySchema>;

/**
 * Why there is no proof beyond the entry itself. `in_writing`: it came on paper, by e-mail or fax, and is not filed (yet);
 * `not_wanted`: the customer said that they would not sign; `unsigned`: they ended the turned screen without signing.
 */
export const noEvidenceReasonSchema = z.enum([
  'slip_signed_later',
  'oral',
  'by_phone',
  'in_writing',
  'not_wanted',
  'unsigned',
]);

/** Proof that needs no file: the place of the paper in the binder, or none, with the reason. */
const evidenceInWordsSchema = [
  z.strictObject({ kind: z.literal('paper'), binder: lineSchema(40) }),
  z.strictObject({ kind: z.literal('none'), reason: noEvidenceReasonSchema }),
] as const;

/** A scan by the digest of its bytes, which main has read: they do not cross to the window. */
const fileEvidenceSchema = z.strictObject({ kind: z.literal('file'), digest: digestSchema });

/** A signature as it was written: the strokes on their pad, and the picture that was painted from them as PNG in base64. */
const writtenSignatureSchema = z.strictObject({
  kind: z.literal('signature'),
  pad: padSchema,
  strokes: strokesSchema,
  picture: z.base64().max(700_000),
});

/** What a customer leaves who answers on the turned screen: a signature, or none. Why not, nobody asks there. */
export const answerMeansSchema = z.discriminatedUnion('kind', [
  writtenSignatureSchema,
  z.strictObject({ kind: z.literal('none'), reason: z.literal('unsigned') }),
]);

/** The proof that a command can name by itself. */
export const statedEvidenceSchema = z.discriminatedUnion('kind', [
  ...evidenceInWordsSchema,
  fileEvidenceSchema,
  writtenSignatureSchema,
]);

/** The proof that a command can name by itself. */
export type StatedEvidence = z.infer<typeof statedEvidenceSchema>;

/** What remains of the moment as proof. Signatures and files lie in blobs of the entry; their digests stand here. */
export const evidenceSchema = z.discriminatedUnion('kind', [
  ...evidenceInWordsSchema,
  fileEvidenceSchema,
  z.strictObject({ kind: z.literal('signature'), strokes: digestSchema, picture: digestSchema }),
]);

/** What remains of the moment as proof. */
export type Evidence = z.infer<typeof evidenceSchema>;

/** The blobs that an entry with this proof has, and no others: their names and digests. */
export function evidenceBlobs(evidence: Evidence): Readonly<Record<string, string>> {
  switch (evidence.kind) {
    case 'signature':
      return { strokes: evidence.strokes, picture: evidence.picture };
    case 'file':
      return { file: evidence.digest };
    default:
      return {};
  }
}
