import { customerIdSchema, entryIdSchema } from '../domain/ids.ts';
import { z } from 'zod';
import { instantSchema } from '../domain/dates/instant.ts';
import { answerSchema, evidenceSchema } from '../domain/consent/decision.ts';
import { toldGiverSchema } from '../domain/consent/told-giver.ts';
import { customerFieldsSchema, customerKindSchema } from '../domain/customers/customer.ts';
import { customerV3 } from '../domain/entries/stored/customer-v3.ts';
import { changesSchema } from '../domain/fields/changes.ts';
import { scopeSchema } from '../domain/notice/scope.ts';
import { flaggedSchema } from './flagged.ts';
import { personLineSchema } from './persons.ts';
import { command, nothing, query } from './procedure.ts';
import { vehicleSchema } from './vehicles.ts';
import { takeBackCommand, takeBackStateSchema } from './taking-back.ts';

/** So many lines come in one page of a history. */
export const historyPageSize = 100;

/** One line of a list of customers. */
const customerLineSchema = z.strictObject({
  customerId: customerIdSchema,
  kind: customerKindSchema,
  name: z.string(),
  kana: z.string(),
  plate: z.string().nullable(),
});

/** A customer in a list, and whether something is stopped for them. */
export const markedCustomerSchema = customerLineSchema.extend({ hasStop: z.boolean() });

/** A page of a list of customers; `after` is asked for to go on, and null on the last page. */
export const customerPageSchema = z.strictObject({
  customers: z.array(customerLineSchema),
  after: customerIdSchema.nullable(),
});

export const customerTable = {
  'customer.create': command(
    'reception',
    { fields: customerFieldsSchema },
    z.strictObject({ customerId: customerIdSchema }),
  ),
  'customer.edit': command(
    'reception',
    { customerId: customerIdSchema, changes: changesSchema(customerV3, customerFieldsSchema) },
    nothing,
  ),
  /**
   * Opens the visit of a customer and records that somebody looks. Until another is opened or the desk is locked, everything of
   * theirs is handed out as often as it is asked for (hands-out.ts), and opening them again records nothing.
   */
  'customer.open': command('reception', { customerId: customerIdSchema }, nothing),
  /** Takes back an edit. */
  'customer.void_edit': takeBackCommand,
  'customer.get': query(
    'reception',
    { customerId: customerIdSchema },
    z.strictObject({
      fields: customerV3,
      /** Fields that two people changed from different values. */
      flagged: flaggedSchema(customerV3),
      vehicles: z.array(vehicleSchema),
      /** Who answers for them now. */
      persons: z.array(personLineSchema),
    }),
  ),
  /** What a customer is called and nothing else: for another customer whose car or family it is. */
  'customer.name': query(
    'reception',
    { customerId: customerIdSchema },
    customerLineSchema.pick({ kind: true, name: true }),
  ),
  'customer.find': query('reception', { text: z.string().max(200) }, z.array(customerLineSchema).max(50)),
  /** Who else has this customer's telephone or address: names only. */
  'customer.household': query(
    'reception',
    { customerId: customerIdSchema },
    z.array(z.strictObject({ customerId: customerIdSchema, name: z.string() })).max(20),
  ),
  /** A page of what happened to a customer, newest first; the first one where no place is named. */
  'customer.history': query(
    'reception',
    {
      customerId: customerIdSchema,
      /** The place of the last line of the page above. */
      before: z.int().optional(),
      /** Without the lines that only say that somebody looked. */
      withoutOpened: z.boolean().optional(),
    },
    z.array(
      z.strictObject({
        seq: z.int(),
        entryId: entryIdSchema,
        kind: z.string(),
        recorded: instantSchema,
        occurred: instantSchema,
        staffLabel: z.string(),
        ja: z.string(),
        en: z.string(),
        /** What was answered, each scope in the words that stood in the notice; empty for everything but a consent. */
        decisions: z.array(z.strictObject({ scope: scopeSchema, answer: answerSchema, labels: z.array(z.string()) })),
        /** The version by whose words was answered. */
        wordsVersion: z.int().nullable(),
        /** The version that was shown with it. */
        shownVersion: z.int().nullable(),
        /** It was taken back later, as entered in error: by whom, when and why. */
        voided: z.strictObject({ staffLabel: z.string(), recorded: instantSchema, reason: z.string() }).nullable(),
        /** What it takes back, for a line that does so. */
        takesBack: z.strictObject({ ja: z.string(), en: z.string(), recorded: instantSchema }).nullable(),
        takeBack: takeBackStateSchema,
        /** Of a consent: who gave it. */
        giver: toldGiverSchema.nullable(),
        /** Of the slip that confirms it or that it is about. */
        receiptNo: z.string().nullable(),
        /** What proves it, for entries that something proves. */
        evidence: evidenceSchema.nullable(),
      }),
    ),
  ),
} as const;
