import { customerIdSchema, draftIdSchema } from '../domain/ids.ts';
import { z } from 'zod';
import { instantSchema } from '../domain/dates/instant.ts';
import { maxNoticeLength } from '../domain/notice/notice.ts';
import { command, nothing, query } from './procedure.ts';

/** The forms that can be parked. */
export const parkedFormSchema = z.enum(['customer', 'vehicle', 'consent', 'request', 'notice']);

/** A parked form in a list. */
const draftLineSchema = z.strictObject({
  draftId: draftIdSchema,
  form: parkedFormSchema,
  customerId: customerIdSchema.nullable(),
  customerName: z.string().nullable(),
  staffLabel: z.string(),
  parkedAt: instantSchema,
  /** It was on the screen when it was last kept: whoever wrote it did not put it aside, but was cut off. */
  isOnScreen: z.boolean(),
});

/** Forms put aside in the middle of typing. */
export const draftTable = {
  /** Those of this PC that are the caller's business, newest first. */
  'draft.list': query('reception', {}, z.array(draftLineSchema)),
  'draft.park': command(
    'reception',
    {
      form: parkedFormSchema,
      customerId: customerIdSchema.nullable(),
      text: z.string().max(maxNoticeLength),
      /** Kept by itself while somebody types, and not put aside. */
      isOnScreen: z.boolean(),
    },
    nothing,
  ),
  /** Takes a parked form back to the screen; it stays parked until it is dropped, so that a pulled plug loses nothing. */
  'draft.get': query(
    'reception',
    /** Whom it is about, as the list says; null for a form about no customer. */
    { draftId: draftIdSchema, customerId: customerIdSchema.nullable() },
    z.strictObject({ form: parkedFormSchema, customerId: customerIdSchema.nullable(), text: z.string() }),
  ),
  'draft.drop': command('reception', { draftId: draftIdSchema }, nothing),
} as const;
