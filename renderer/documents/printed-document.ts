import { z } from 'zod';
import { paperFormSchema, type PaperForm } from '../../electron/domain/slips/consent-form.ts';
import { proofSheetSchema, type ProofSheet } from '../../electron/domain/consent-record/proof-sheet.ts';
import { calendarDateSchema, type CalendarDate } from '../../electron/domain/dates/calendar-date.ts';
import { noticeSchema } from '../../electron/domain/notice/notice.ts';
import type { SlipDocument } from '../../electron/domain/slips/document.ts';
import { answerSchema } from '../../electron/domain/consent/decision.ts';
import { instantSchema } from '../../electron/domain/dates/instant.ts';
import { scopeSchema } from '../../electron/domain/notice/scope.ts';
import { slipKindSchema } from '../../electron/domain/slips/sheet.ts';
import { paperSchema } from '../../electron/domain/slips/paper.ts';
import type { RecoverySheet } from '../../electron/domain/slips/recovery-sheet.ts';
import { maxSealBytes } from '../../electron/domain/slips/seal.ts';
import { slipSnapshotSchema } from '../../electron/domain/slips/snapshot.ts';

/** A slip document, with the day since which its notice is in force, where the shell knows it. */
export type PrintedDocument = SlipDocument & { readonly noticeEffectiveOn?: CalendarDate | null };

/** A picture inside the address itself: nothing else is ever fetched for a slip. */
const sealSchema = z
  .string()
  .regex(/^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+=*$/)
  .max(Math.ceil(maxSealBytes / 3) * 4 + 40);

/** What the print page accepts from the shell. */
const printedDocumentSchema = z.strictObject({
  sheet: slipKindSchema,
  snapshot: slipSnapshotSchema,
  decided: z.array(z.strictObject({ scope: scopeSchema, answer: answerSchema })).max(500),
  occurred: instantSchema,
  notice: noticeSchema,
  noticeEffectiveOn: calendarDateSchema.nullish().default(null),
  seal: sealSchema.nullable(),
  code: z.string().min(1).max(40),
  // Only what every reader of QR codes understands alike: beyond ASCII they guess at the encoding, and guess wrong.
  qr: z.string().regex(/^[ -~]{1,200}$/),
  reissue: z.int().min(0).max(9999),
  isTraining: z.boolean(),
  paper: paperSchema,
  hasShopCopy: z.boolean(),
  hasEnglishCopy: z.boolean(),
});

const recoverySheetSchema = z.strictObject({
  kind: z.literal('recovery_sheet'),
  code: z.string().regex(/^([0-9A-Z]{5}-){5}[0-9A-Z]{5}$/),
  companyName: z.string().min(1).max(80),
  shopName: z.string().max(40),
  deskLetters: z.string().regex(/^[A-Z]{2}$/),
  printedOn: calendarDateSchema,
  isTraining: z.boolean(),
});

/**
 * Reads a slip.
 *
 * @throws when it is not a slip document: better no slip than half of one
 */
export function parseDocument(json: unknown): PrintedDocument {
  return printedDocumentSchema.parse(json);
}

const otherSheetSchema = z.discriminatedUnion('kind', [recoverySheetSchema, proofSheetSchema, paperFormSchema]);

/**
 * Reads what the shell offered: a slip, or a sheet that says what it is.
 *
 * @throws when it is neither
 */
export function parsePrintable(json: unknown): PrintedDocument | RecoverySheet | ProofSheet | PaperForm {
  const isSheet = typeof json === 'object' && json !== null && 'kind' in json;
  return isSheet ? otherSheetSchema.parse(json) : parseDocument(json);
}
