import { z } from 'zod';
import { digestSchema } from '../domain/ledger/header.ts';
import { sealFaults, sealMediaTypes } from '../domain/slips/seal.ts';
import { command, nothing, query } from './procedure.ts';

/** A picture that can be fetched once under its document id. */
const shownSealSchema = z.strictObject({
  digest: digestSchema,
  documentId: z.uuid(),
  mediaType: z.enum(sealMediaTypes),
});

/** The picture of the company's seal, as it is stamped on slips. */
export const sealTable = {
  /** The seal that slips now carry, to be looked at; null where there is none. */
  'seal.get': query('manager', {}, shownSealSchema.nullable()),
  /** Shows the dialog for a picture, judges the file by its bytes and keeps it, to be looked at, until it is recorded. */
  'seal.choose': command(
    'manager',
    {},
    z.discriminatedUnion('outcome', [
      shownSealSchema.extend({ outcome: z.literal('chosen') }),
      z.strictObject({ outcome: z.literal('cancelled') }),
      z.strictObject({ outcome: z.enum(sealFaults) }),
    ]),
  ),
  /** Puts a chosen picture on the slips to come, or takes the seal off them with null. Slips that were recorded keep theirs. */
  'seal.set': command('manager', { digest: digestSchema.nullable() }, nothing),
} as const;
