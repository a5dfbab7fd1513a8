import { customerIdSchema } from '../ids.ts';
import { z } from 'zod';
import { calendarDateSchema } from '../dates/calendar-date.ts';
import { instantSchema } from '../dates/instant.ts';
import { digestSchema } from '../ledger/header.ts';
import { scopeSchema } from '../notice/scope.ts';
import { wayOfShowingSchema, wordingsSchema } from '../consent/showing.ts';
import { tellingWaySchema, toldAboutSchema } from '../sharing/partner-telling.ts';
import { closingSchema } from '../slips/paper-life.ts';
import { answerSchema, evidenceSchema, givenBySchema, methodSchema, stateSchema } from '../consent/decision.ts';

/** The version of the record's form; a reader refuses one that it does not know. */
export const recordVersion = '3.0';

const line = z.string().max(400);

/** An entry of the ledger: where it stands in the chain of its PC, and the very text whose SHA-256 is its hash. */
const placeSchema = z.strictObject({
  device: line.describe('The two letters of the PC, as they stand in its receipt numbers'),
  n: z.int().min(1).describe('Place in the chain of that PC, from 1 without a gap'),
  sha256: digestSchema.describe('SHA-256 of `header` in UTF-8'),
  header: z.string().max(4_000).describe('The header of the entry, verbatim'),
});

/** When something was said: the day alone where nobody noted the hour, as on most papers. */
const saidAtSchema = z.union([instantSchema, calendarDateSchema]);

const eventShape = {
  event_id: z.uuidv7().describe('The id of the entry in the ledger'),
  occurred_at: saidAtSchema.describe('When the customer said so; the day alone where no hour was noted'),
  recorded_at: instantSchema.describe('When it was entered; later than `occurred_at` for paper'),
  operator: z.strictObject({ id: z.uuidv7(), name: line }).describe('The member of staff who entered it'),
  shop: line,
  integrity: placeSchema,
};

const showingShape = {
  seconds: z.int().nullable().describe('For how long its words were open on a screen; null on paper'),
  compared_with: digestSchema
    .nullable()
    .describe('The earlier version to which only the difference was shown; null: all of it was'),
  wordings: wordingsSchema.describe(
    'In which words of the notice the questions stood before the customer: the ordinary ones, these with furigana, plain ones',
  ),
};

const shownSchema = z.strictObject({ how: wayOfShowingSchema, ...showingShape });

const toldShowingSchema = z.strictObject({
  how: z
    .enum([...wayOfShowingSchema.options, 'unstated'])
    .describe('`unstated`: an early record, which claims that it was shown and names no act; it shows nothing'),
  ...showingShape,
});

const decisionEventSchema = z
  .strictObject({
    event_type: z.literal('decision'),
    ...eventShape,
    notice_id: digestSchema
      .nullable()
      .describe('The privacy notice by whose words was answered; null where none was: a stop needs none'),
    shown: toldShowingSchema
      .nullable()
      .describe('The act that showed that notice with these answers; null where there was none'),
    collection_method: methodSchema,
    given_by: givenBySchema,
    evidence: evidenceSchema,
    decisions: z.array(
      z.strictObject({
        scope: scopeSchema,
        answer: answerSchema,
        replaces: z.array(z.uuidv7()).describe('The events whose answer on this scope it takes the place of'),
        reinstates: z.boolean().describe('It takes the place of a stop, which was asked about and confirmed'),
      }),
    ),
    receipt: z.strictObject({ consent_receipt_id: line, code: line }).describe('The slip that confirms it'),
    voided_by: z.uuidv7().nullable().describe('The event that took this one back as entered in error'),
  })
  .describe('The customer decided');

const showingEventSchema = z
  .strictObject({
    event_type: z.literal('showing'),
    ...eventShape,
    notice_id: digestSchema,
    shown: shownSchema,
    voided_by: z.uuidv7().nullable().describe('The event that took this one back as entered in error'),
  })
  .describe('A privacy notice was shown to the customer, who answered nothing new by it');

const slipEventSchema = z
  .strictObject({
    event_type: z.literal('slip'),
    ...eventShape,
    confirms: z.uuidv7().describe('The event whose slip it is about'),
    outcome: closingSchema.describe(
      '`signed`: the signed slip is here; `not_signed`: the customer did not sign it; `not_wanted`: they wanted none',
    ),
    voided_by: z.uuidv7().nullable().describe('The event that took this one back as entered in error'),
  })
  .describe('What became of a slip, whose signature may have been promised as evidence');

const partnerToldEventSchema = z
  .strictObject({
    event_type: z.literal('partner_told'),
    ...eventShape,
    third_party_name: line,
    about: toldAboutSchema.describe('`resumed`: a stop of which they were told does not stand any more'),
    scopes: z.array(scopeSchema),
    how: tellingWaySchema,
    voided_by: z.uuidv7().nullable().describe('The event that took this one back as entered in error'),
  })
  .describe('A partner of joint use was told');

const voidEventSchema = z
  .strictObject({ event_type: z.literal('void'), ...eventShape, voids: z.uuidv7(), reason: line })
  .describe('An earlier event was entered in error and counts no more');

const unreadableEventSchema = z
  .strictObject({ event_type: z.literal('unreadable'), ...eventShape })
  .describe(
    'Entered by a newer version of the program, or its contents were removed: what it says cannot be told here',
  );

const eventSchema = z.discriminatedUnion('event_type', [
  decisionEventSchema,
  showingEventSchema,
  slipEventSchema,
  partnerToldEventSchema,
  voidEventSchema,
  unreadableEventSchema,
]);

const purposeSchema = z.strictObject({
  scope: scopeSchema,
  labels: z.array(line).min(1).describe('In short, as on the slips, the wider first'),
  purposes: z.array(line),
  channel: line.nullable().describe('By which way the customer is addressed, where the purpose is to address them'),
  processing_method: z.enum(['own_use', 'joint_use', 'provision']),
  lawful_basis: z.enum(['consent', 'notice']).describe('`notice`: usable once notified, until it is stopped'),
  pii_information: z.array(line).describe('The items that others receive; empty where none do'),
  third_party_name: line.nullable(),
  state: stateSchema.describe(
    '`unasked` is not a consent; `outdated` was given under a notice that said less, and is asked for again',
  ),
  needs_review: z.boolean().describe('Answers of the same standing differ; the most restrictive one is in `state`'),
  decided_at: saidAtSchema.nullable(),
});

const noticeSchema = z.strictObject({
  notice_id: digestSchema.describe('SHA-256 of `text` in UTF-8'),
  version: z.int().min(1),
  title: line,
  language: z.enum(['ja', 'en']),
  effective_on: calendarDateSchema.nullable(),
  text: z.string().describe('All of it, exactly as it was adopted: JSON on one line'),
});

const controllerSchema = z.strictObject({
  name: line,
  representative: line,
  address: line,
  telephone: line,
  email: line,
  policy_url: line,
  complaints: line.describe('Where questions and complaints go'),
});

/** What a shop holds about a customer's consent, after ISO/IEC TS 27560 and the Kantara consent receipt 1.1. */
export const consentRecordSchema = z.strictObject({
  schema_version: z.literal(recordVersion),
  record_id: z.uuidv7().describe('The id of the ledger entry that recorded this export'),
  created_at: instantSchema,
  is_fictional: z.boolean().describe('Made in training mode: nobody of that kind exists'),
  jurisdiction: z.literal('JP'),
  language: z.literal('ja'),
  pii_principal_id: customerIdSchema.describe(
    'The customer, by the id in the ledger; no name or address is in the record',
  ),
  pii_controllers: z.array(controllerSchema).min(1),
  sensitive: z.literal(false).describe('Sensitive data are not acquired (section 10 of the privacy policy)'),
  storage_locations: z.array(line),
  retention_period: line.nullable().describe('Null: the shop has not set one'),
  termination: line.describe('How consent is withdrawn, in the words of the notice'),
  notices_shown: z
    .array(
      z.strictObject({
        notice_id: digestSchema,
        shown_at: eventShape.occurred_at.describe('When the act took place'),
        event_id: z.uuidv7().describe('The event that says so'),
        ...shownSchema.shape,
      }),
    )
    .describe(
      'Every act that showed the customer a privacy notice and was not taken back; what no act showed is not here',
    ),
  notices_worded: z
    .array(digestSchema)
    .describe('The privacy notices by whose words the answers and states are told, shown or not'),
  privacy_notices: z.array(noticeSchema).describe('The texts of the notices that are named above'),
  purposes: z.array(purposeSchema).describe('The present state of every scope'),
  events: z
    .array(eventSchema)
    .describe('Everything that was said, in the order of the ledger; what was replaced stays'),
  exported: z.strictObject({ operator: line, integrity: placeSchema }),
});

/** The file that is written: the record, and the signature of the PC that it left. */
export const consentRecordFileSchema = z.strictObject({
  consent_record: consentRecordSchema,
  signature: z
    .strictObject({
      algorithm: z.literal('Ed25519'),
      public_key: z.base64().max(200).describe('SubjectPublicKeyInfo, DER, in base64'),
      fingerprint: line.describe('Compare with the one printed at set-up'),
      value: z.base64().max(200),
    })
    .describe('Over the UTF-8 bytes of `consent_record` written as JSON without blanks, its keys in their order'),
});

/** What a shop holds about a customer's consent. */
export type ConsentRecord = z.infer<typeof consentRecordSchema>;

/** One thing that was said, or taken back. */
export type RecordEvent = ConsentRecord['events'][number];

/** The present state of one scope. */
export type RecordPurpose = ConsentRecord['purposes'][number];

/** The record with the signature of the PC that it left. */
export type ConsentRecordFile = z.infer<typeof consentRecordFileSchema>;

/** The published JSON Schema of the file (`consent-record.schema.json`). */
export function publishedSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(consentRecordFileSchema, { io: 'input' });
  return { $schema, $id: `urn:consent-desk:consent-record:${recordVersion}`, title: 'Consent record', ...schema };
}
