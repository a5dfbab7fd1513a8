import { z } from 'zod';
import { instantSchema } from '../domain/dates/instant.ts';
import { customerIdSchema, entryIdSchema } from '../domain/ids.ts';
import { codeSchema } from '../domain/notice/shapes.ts';
import {
  namedStopsSchema,
  spokenToSchema,
  tellingWaySchema,
  toldAboutSchema,
} from '../domain/sharing/partner-telling.ts';
import { command, nothing } from './procedure.ts';

/** Something that a partner of joint use has to be told of a customer. */
export const toTellSchema = z.strictObject({
  partner: codeSchema,
  partnerName: z.string(),
  about: toldAboutSchema,
  /** Since when the customer has stopped it; where a stop does not stand any more, when the partner was told of it. */
  since: instantSchema,
  named: namedStopsSchema,
  /** What of the customer it is about, in the words of the notice. */
  items: z.array(z.string()),
});

/** What is still to be told to partners, the longest open first, and how many there are in all. */
export const partnersToTellSchema = z.strictObject({
  count: z.int(),
  list: z.array(toTellSchema.extend({ customerId: customerIdSchema, customerName: z.string() })),
});

/** What a partner was told of a customer, when, how and by whom. */
export const partnerToldSchema = z.strictObject({
  entryId: entryIdSchema,
  partner: codeSchema,
  partnerName: z.string(),
  about: toldAboutSchema,
  how: tellingWaySchema,
  spokenTo: z.string().nullable(),
  occurred: instantSchema,
  staffLabel: z.string(),
});

export const partnerTellingTable = {
  /** A partner was told: of exactly what the screen showed as still to be told. */
  'sharing.tell': command(
    'reception',
    {
      customerId: customerIdSchema,
      partner: codeSchema,
      about: toldAboutSchema,
      named: namedStopsSchema,
      how: tellingWaySchema,
      spokenTo: spokenToSchema.nullable(),
      /** When; null for now. */
      occurred: instantSchema.nullable(),
    },
    nothing,
  ),
} as const;
