import { z } from 'zod';
import { day, id, line, text } from './formats.ts';
import { requestSlipV1 } from './slip-v1.ts';

/** A request reached the shop. */
export const requestReceivedV1 = z.strictObject({
  requestId: id.request,
  scopeText: text(2_000).nullable(),
  slip: requestSlipV1,
});

/** The shop made sure who asks. */
export const requestIdentifiedV1 = z.strictObject({
  requestId: id.request,
  identity: z.discriminatedUnion('method', [
    z.strictObject({
      method: z.literal('document'),
      document: z.enum([
        'driving_licence',
        'my_number_card_front',
        'passport',
        'residence_card',
        'insurance_certificate',
        'residence_record',
      ]),
      seenOn: day,
    }),
    z.strictObject({ method: z.literal('call_back'), seenOn: day }),
    z.strictObject({ method: z.literal('known_customer'), seenOn: day }),
  ]),
});

/** The shop decided. */
export const requestDecidedV1 = z.strictObject({
  requestId: id.request,
  decision: z
    .strictObject({
      outcome: z.enum(['granted', 'partly', 'refused', 'not_applicable']),
      ground: z.enum(['rights_of_others', 'hinders_business', 'against_law', 'no_such_data', 'not_covered']).nullable(),
      reason: line(400).nullable(),
    })
    .refine(({ outcome, reason }) => outcome === 'granted' || reason !== null, { message: 'required' }),
});

/** The request came to its end. */
export const requestClosedV1 = z.strictObject({
  requestId: id.request,
  how: z.discriminatedUnion('as', [
    z.strictObject({ as: z.literal('answered'), delivery: z.enum(['handed_over', 'post', 'email', 'phone', 'fax']) }),
    z.strictObject({ as: z.literal('withdrawn') }),
  ]),
});
