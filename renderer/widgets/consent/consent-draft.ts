import { z } from 'zod';
import { answerSchema, stateSchema } from '../../../electron/domain/consent/decision.ts';
import { scanMediaTypes } from '../../../electron/domain/consent/scan.ts';
import { digestSchema } from '../../../electron/domain/ledger/header.ts';

const changeSchema = z.object({
  answer: answerSchema,
  /** What the screen showed when it was chosen, and which decisions that rested on. */
  before: stateSchema,
  heads: z.array(z.string()),
});

const methods = ['counter', 'phone', 'paper', 'email', 'fax'] as const;
const whos = ['self', 'legal_representative', 'agent'] as const;
const relations = ['parent', 'guardian', 'curator'] as const;
const representativeProofs = [
  'family_register',
  'residence_record',
  'registration_certificate',
  'known_to_shop',
] as const;
const agentProofs = ['power_of_attorney', 'power_of_attorney_with_seal_certificate'] as const;
const evidences = ['slip_signed_later', 'oral', 'by_phone', 'in_writing', 'not_wanted', 'paper', 'file'] as const;

/** The choices of how, by whom and with what proof an answer was given. */
export const captureChoices = { methods, whos, relations, representativeProofs, agentProofs, evidences };

const scanSchema = z.object({ digest: digestSchema, mediaType: z.enum(scanMediaTypes), length: z.number() });

/** How, by whom and with what proof the answers were given. */
export const captureSchema = z.object({
  method: z.enum(methods),
  who: z.enum(whos),
  relation: z.enum(relations),
  representativeProof: z.enum(representativeProofs),
  agentProof: z.enum(agentProofs),
  evidence: z.enum(evidences),
  binder: z.string(),
  /** The scan that was chosen, by its digest; the bytes stay with the core. */
  scan: scanSchema.nullable(),
  /** As typed; empty for now. */
  occurredOn: z.string(),
  /** Which version of the notice a paper shows, as read off it; null for the one of its day. */
  noticeId: digestSchema.nullable(),
});

/** A form of answers as it is parked. */
export const consentDraftSchema = z.object({
  changes: z.record(z.string(), changeSchema),
  capture: captureSchema,
});

/** An answer that was chosen and not recorded yet. */
export type Change = z.infer<typeof changeSchema>;

/** The chosen answers, by scope. */
export type Changes = ConsentDraft['changes'];

/** How, by whom and with what proof the answers were given, as the form has it. */
export type Capture = z.infer<typeof captureSchema>;

/** A form of answers as it is parked. */
export type ConsentDraft = z.infer<typeof consentDraftSchema>;

/** At the counter, by the customer, who will sign the slip: what it is nearly always. */
export const emptyDraft: ConsentDraft = {
  changes: {},
  capture: {
    method: 'counter',
    who: 'self',
    relation: 'parent',
    representativeProof: 'family_register',
    agentProof: 'power_of_attorney',
    evidence: 'slip_signed_later',
    binder: '',
    scan: null,
    occurredOn: '',
    noticeId: null,
  },
};
