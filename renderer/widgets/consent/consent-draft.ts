import { entryIdSchema } from '../../../electron/domain/ids.ts';
import { z } from 'zod';
import {
  agentProofSchema,
  answerSchema,
  givenBySchema,
  giverIdentitySchema,
  methodSchema,
  noEvidenceReasonSchema,
  representativeProofSchema,
  stateSchema,
} from '../../../electron/domain/consent/decision.ts';
import { scanMediaTypes } from '../../../electron/domain/consent/scan.ts';
import { digestSchema } from '../../../electron/domain/ledger/header.ts';

const changeSchema = z.object({
  answer: answerSchema,
  /** What the screen showed when it was chosen, and which decisions that rested on. */
  before: stateSchema,
  heads: z.array(entryIdSchema),
});

/** Who can have answered. */
const whoSchema = z.enum(givenBySchema.options.map(({ shape }) => shape.who.value));

/** What there can be as proof when answers are typed in, or why there is none. */
const evidenceChoiceSchema = z.enum([...noEvidenceReasonSchema.exclude(['unsigned']).options, 'paper', 'file']);

/** The choices of how, by whom and with what proof an answer was given. */
export const captureChoices = {
  methods: methodSchema.options,
  identities: giverIdentitySchema.options,
  representativeProofs: representativeProofSchema.options,
  agentProofs: agentProofSchema.options,
  evidences: evidenceChoiceSchema.options,
};

const scanSchema = z.object({ digest: digestSchema, mediaType: z.enum(scanMediaTypes), length: z.number() });

/** How, by whom and with what proof the answers were given. */
export const captureSchema = z.object({
  method: methodSchema,
  who: whoSchema,
  /** Who answered in the customer's place, by their id; null while nobody is chosen. */
  by: z.string().nullable().default(null),
  /** What was checked of them. Nothing is chosen before the clerk chooses it: it would be recorded as done. */
  identity: giverIdentitySchema.nullable().default(null),
  proof: z
    .enum([...representativeProofSchema.options, ...agentProofSchema.options])
    .nullable()
    .default(null),
  evidence: evidenceChoiceSchema,
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
    by: null,
    identity: null,
    proof: null,
    evidence: 'slip_signed_later',
    binder: '',
    scan: null,
    occurredOn: '',
    noticeId: null,
  },
};
