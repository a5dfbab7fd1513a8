import { z } from 'zod';
import { companyV1 } from './company-v1.ts';
import { day, digest, id, line, moment, scope } from './formats.ts';

/** What every slip says of its moment, kept in the entry that it confirms. */
const common = {
  receiptNo: z.string().max(40),
  issuedAt: moment,
  shopName: z.string().max(60),
  staffLabel: z.string().max(60),
  customerName: line(100),
  customerKind: z.enum(['person', 'company']),
  vehicles: z
    .array(
      z.strictObject({
        plate: z.string().max(40).nullable(),
        carName: z.string().max(60).nullable(),
        vinLast4: z.string().max(4).nullable(),
      }),
    )
    .max(100),
  company: companyV1,
  seal: digest.optional(),
};

/** The slip of a consent. */
export const consentSlipV1 = z.strictObject({
  type: z.literal('consent'),
  ...common,
  noticeId: id.notice,
  isNoticeShown: z.boolean(),
  states: z
    .array(
      z.strictObject({
        scope,
        state: z.enum(['agreed', 'refused', 'withdrawn', 'pending', 'outdated', 'unasked']),
        label: z.string().max(120).optional(),
      }),
    )
    .max(1_000),
});

/** The slip of a request. */
export const requestSlipV1 = z.strictObject({
  type: z.literal('request'),
  ...common,
  requestTypes: z
    .array(
      z.enum([
        'purpose_notice',
        'disclosure',
        'provision_records',
        'correction',
        'stop_use_breach',
        'stop_provision',
        'stop_use_unneeded',
        'stop_joint_use',
        'stop_notices',
        'complaint',
      ]),
    )
    .min(1)
    .max(10),
  channel: z.enum(['counter', 'phone', 'post', 'fax', 'email']),
  requester: z.enum(['self', 'legal_representative', 'agent']),
  wantedMethod: z.enum(['paper', 'electronic', 'view_at_shop', 'phone']).nullable(),
  dueOn: day,
  feeYen: z.int().min(0).max(100_000),
});
