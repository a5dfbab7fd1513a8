import { z } from 'zod';
import { day, id, line } from './formats.ts';
import { requestReceivedV1, type requestDecidedV1 } from './request-v1.ts';
import { requestSlipV1 } from './slip-v1.ts';

const { feeYen: _whole, ...slipV1 } = requestSlipV1.shape;

/** A request reached the shop: since version 2 with the words of the notice about the fee. */
export const requestReceivedV2 = requestReceivedV1.extend({
  slip: z.strictObject({ ...slipV1, fee: line(200).nullable() }),
});

/** Before version 2 a fee was a number of yen, and always 0. */
export function receivedOfV1({
  slip: { feeYen, ...slip },
  ...body
}: z.output<typeof requestReceivedV1>): z.output<typeof requestReceivedV2> {
  return { ...body, slip: { ...slip, fee: feeYen === 0 ? null : `${String(feeYen)}円` } };
}

const document = z.enum([
  'driving_licence',
  'my_number_card_front',
  'eligibility_certificate',
  'passport',
  'residence_card',
  'residence_record',
  'insurance_certificate',
]);

/** The shop made sure who asks: since version 2 also by a copy that came by post. */
export const requestIdentifiedV2 = z.strictObject({
  requestId: id.request,
  identity: z.discriminatedUnion('method', [
    z.strictObject({ method: z.literal('document'), document, seenOn: day }),
    z.strictObject({ method: z.literal('call_back'), seenOn: day }),
    z.strictObject({ method: z.literal('copy_by_post'), document, seenOn: day }),
    z.strictObject({ method: z.literal('known_customer'), seenOn: day }),
  ]),
});

/** The shop decided: since version 2 about each type of what was asked for. */
export const requestDecidedV2 = z.strictObject({
  requestId: id.request,
  decisions: z
    .array(
      z
        .strictObject({
          type: requestSlipV1.shape.requestTypes.element.nullable(),
          outcome: z.enum(['granted', 'partly', 'refused', 'not_applicable', 'answered']),
          ground: z
            .enum([
              'purpose_is_clear',
              'purpose_harms_others',
              'purpose_harms_shop',
              'purpose_hinders_state',
              'rights_of_others',
              'hinders_business',
              'against_law',
              'other_law_discloses',
              'not_retained',
              'not_a_record',
              'not_untrue',
              'not_for_purpose',
              'other_procedure',
              'no_breach',
              'no_condition',
              'beyond_need',
              'measures_instead',
              'no_such_data',
              'not_covered',
            ])
            .nullable(),
          reason: line(400).nullable(),
        })
        .refine(({ outcome, reason }) => outcome === 'granted' || outcome === 'answered' || reason !== null, {
          message: 'required',
        }),
    )
    .min(1)
    .max(10),
});

/** Before version 2 one decision was made about the whole request. */
export function decidedOfV1({
  requestId,
  decision,
}: z.output<typeof requestDecidedV1>): z.output<typeof requestDecidedV2> {
  return { requestId, decisions: [{ type: null, ...decision }] };
}
