import { z } from 'zod';
import { answerSchema, methodSchema } from '../consent/decision.ts';
import { toldGiverSchema } from '../consent/told-giver.ts';
import { calendarDateSchema } from '../dates/calendar-date.ts';
import { instantSchema } from '../dates/instant.ts';
import { noticeSchema } from '../notice/notice.ts';
import { scopeSchema } from '../notice/scope.ts';
import { paperSchema } from '../slips/paper.ts';
import { maxSealBytes } from '../slips/seal.ts';
import { slipKindSchema } from '../slips/slip-kind.ts';
import { slipSnapshotSchema } from '../slips/snapshot.ts';
import { signatureAddressSchema } from './signature-address.ts';

/** A picture inside the address itself: nothing else is ever fetched for a slip. */
const sealAddressSchema = z
  .string()
  .regex(/^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+=*$/)
  .max(Math.ceil(maxSealBytes / 3) * 4 + 40);

/** Everything that is needed to draw one slip, and nothing else. */
export const slipDocumentSchema = z.strictObject({
  kind: z.literal('slip'),
  slipKind: slipKindSchema,
  snapshot: slipSnapshotSchema,
  /** What the confirmed entry decided; nothing for a request. */
  decided: z
    .array(z.strictObject({ scope: scopeSchema, answer: answerSchema }))
    .max(500)
    .readonly(),
  /** How the customer told us; null for a request, whose snapshot says it. */
  method: methodSchema.nullable(),
  /** Who answered; null for a request, whose snapshot says it. */
  giver: toldGiverSchema.nullable(),
  /** When it happened, which is before it was entered where it came on paper. */
  occurred: instantSchema,
  /** The notice whose words a consent slip uses; a request receipt takes procedure and complaint contact from it. */
  notice: noticeSchema,
  /** From when that version holds; null while it is a draft. */
  noticeEffectiveOn: calendarDateSchema.nullable(),
  /** The picture of the seal that the snapshot names; null where it names none. */
  seal: sealAddressSchema.nullable(),
  /** What the customer wrote on the screen for what the slip confirms; null where nothing was signed there. */
  signature: signatureAddressSchema.nullable(),
  /** Code of the confirmed entry, as shown: `XXXX-XXXX-XX·C`. */
  code: z.string().min(1).max(40),
  /**
   * What the QR holds: a signed statement, or number and code alone; it names nobody. Only what every reader of QR codes understands
   * alike: beyond ASCII they guess at the encoding, and guess wrong.
   */
  qr: z.string().regex(/^[ -~]{1,300}$/),
  /** 0 for the first print, n for 再発行 n回目. */
  reissue: z.int().min(0).max(9999),
  /** What it confirms was taken back as recorded in error: it says so on every page. */
  isVoid: z.boolean(),
  /** Printed from fictional data: a watermark says so. */
  isTraining: z.boolean(),
  paper: paperSchema,
  /** The 店控 is printed as well. */
  hasShopCopy: z.boolean(),
  /** A copy in English comes after the Japanese ones. */
  hasEnglishCopy: z.boolean(),
});

/** Everything that is needed to draw one slip, and nothing else. */
export type SlipDocument = Readonly<z.infer<typeof slipDocumentSchema>>;
