import { z } from 'zod';
import { consentRecordSchema } from '../consent-record/record-schema.ts';
import { toldGiverSchema } from '../consent/told-giver.ts';
import { customerKindSchema } from '../customers/customer.ts';
import { signatureAddressSchema } from './signature-address.ts';

/** Everything that is needed to draw the proof sheet of one customer: the record, and whom it is about. */
export const proofSheetSchema = z.strictObject({
  kind: z.literal('proof_sheet'),
  customerName: z.string().max(100),
  customerKind: customerKindSchema,
  record: consentRecordSchema,
  /** What was written on the screen, by the event that it proves. The record itself tells its digest alone. */
  signatures: z.record(z.uuidv7(), signatureAddressSchema),
  /** Who gave the answers of its events, by the ids of these; the record itself holds no name. */
  givers: z.record(z.uuidv7(), toldGiverSchema),
  /** Of the key that this PC signs with. */
  fingerprint: z.string().max(100),
});

/** 同意の証跡: what a customer was shown, chose and stopped, by whom, in order, with the proof of the ledger. */
export type ProofSheet = Readonly<z.infer<typeof proofSheetSchema>>;
