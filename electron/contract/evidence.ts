import { customerIdSchema, entryIdSchema } from '../domain/ids.ts';
import { z } from 'zod';
import { scanMediaTypes } from '../domain/consent/scan.ts';
import { digestSchema } from '../domain/ledger/header.ts';
import { command, query } from './procedure.ts';

/** What proves that somebody decided: signatures and scans. */
export const evidenceTable = {
  /**
   * Shows the dialog for a scan, judges the file by its bytes and keeps it until it is recorded. The window learns its digest
   * and never its bytes.
   */
  'evidence.choose': command(
    'reception',
    {},
    z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.literal('chosen'),
        digest: digestSchema,
        mediaType: z.enum(scanMediaTypes),
        length: z.int().min(1),
      }),
      z.strictObject({ outcome: z.enum(['cancelled', 'empty', 'too_large', 'no_scan', 'with_script']) }),
    ]),
  ),
  /** The signature or scan of a customer's entry, to be fetched once under this id and shown inside the app. */
  'evidence.open': query(
    'reception',
    { customerId: customerIdSchema, entryId: entryIdSchema },
    z.strictObject({ documentId: z.uuid(), mediaType: z.enum(scanMediaTypes) }),
  ),
} as const;
