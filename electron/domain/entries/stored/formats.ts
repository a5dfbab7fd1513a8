import { z } from 'zod';
import { calendarDateSchema } from '../../dates/calendar-date.ts';
import { instantSchema } from '../../dates/instant.ts';
import {
  customerIdSchema,
  deviceIdSchema,
  entryIdSchema,
  noticeIdSchema,
  personIdSchema,
  requestIdSchema,
  staffIdSchema,
  vehicleIdSchema,
} from '../../ids.ts';
import { digestSchema } from '../../ledger/header.ts';

// What stored bodies are made of. Ids, days, moments and digests are written the same way in every version of the program; texts are
// judged here more leniently than where they are typed, and by rules of their own: a stricter rule for what is typed must
// not make an old entry unreadable.

/** Ids by what they name. */
export const id = {
  customer: customerIdSchema,
  person: personIdSchema,
  vehicle: vehicleIdSchema,
  staff: staffIdSchema,
  device: deviceIdSchema,
  entry: entryIdSchema,
  request: requestIdSchema,
  notice: noticeIdSchema,
};
export const day = calendarDateSchema;
export const moment = instantSchema;
export const digest = digestSchema;

/** A shop's or a PC's letter. */
export const letter = z.string().regex(/^[A-Z]$/);

/** A code that a notice gives to a purpose, channel, partner or item. */
export const code = z.string().regex(/^[a-z][a-z0-9_]{0,31}$/);

export const scope = z.union([
  z.templateLiteral(['use:', code, ':', code]),
  z.templateLiteral(['share:', code, ':', code]),
  z.templateLiteral(['recall:', code]),
  z.templateLiteral(['provide:', code]),
]);

/** A line of text without line ends and without what damages or turns text; `max` in UTF-16 units. */
export function line(max: number) {
  return z
    .string()
    .min(1)
    .max(max, { abort: true })
    .regex(/^[^\p{Control}\p{Surrogate}\p{Line_Separator}\p{Paragraph_Separator}\p{Bidi_Control}]*$/u);
}

/** A text of one or more lines, of the same characters. */
export function text(max: number) {
  return z
    .string()
    .min(1)
    .max(max, { abort: true })
    .regex(/^(?:\n|[^\p{Control}\p{Surrogate}\p{Line_Separator}\p{Paragraph_Separator}\p{Bidi_Control}])*$/u);
}

/** Edits of some fields: what the clerk saw and what the clerk typed, of exactly the same fields and at least one. */
export function changes<S extends z.core.$ZodShape>(fields: z.ZodObject<S, z.core.$strict>) {
  return z
    .strictObject({ from: fields.partial(), to: fields.partial() })
    .refine(
      ({ from, to }) =>
        Object.keys(to).length > 0 &&
        Object.keys(from).length === Object.keys(to).length &&
        Object.keys(from).every((field) => Object.hasOwn(to, field)),
      { message: 'nothing_changed' },
    );
}
