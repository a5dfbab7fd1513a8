import { customerIdSchema, noticeIdSchema } from '../domain/ids.ts';
import { z } from 'zod';
import { sharingWhySchema } from '../domain/sharing/standing.ts';
import { scopeSchema } from '../domain/notice/scope.ts';
import { customerPageSchema } from './customers.ts';
import { query } from './procedure.ts';

const countSchema = z.strictObject({ why: sharingWhySchema, count: z.int() });

export const sharingTable = {
  /** Where the customers stand with each partner of the notice in force; null while none is. */
  'sharing.summary': query(
    'reception',
    {},
    z
      .strictObject({
        noticeId: noticeIdSchema,
        /** While the notice names nobody who answers for the shared data, nobody is in. */
        hasResponsibleParty: z.boolean(),
        targets: z.array(
          z.strictObject({
            scope: scopeSchema,
            /** By reason; each customer is counted once. */
            reasons: z.array(countSchema),
            /** Of those who are in: of how many something is left out. */
            leftOut: z.array(countSchema),
          }),
        ),
      })
      .nullable(),
  ),
  /** The customers behind one of the counts, by reading. */
  'sharing.customers': query(
    'reception',
    { scope: scopeSchema, why: sharingWhySchema, after: customerIdSchema.nullable() },
    customerPageSchema,
  ),
} as const;
