import { z } from 'zod';
import { day, id, line } from './formats.ts';

/** What is kept of a car. */
export const vehicleV1 = z.strictObject({
  plate: line(40).nullable(),
  vin: line(40).nullable(),
  carName: line(60).nullable(),
  model: line(40).nullable(),
  typeNumber: line(10).nullable(),
  classNumber: line(10).nullable(),
  firstRegistered: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .nullable(),
  inspectionExpiresOn: day.nullable(),
  baseLocation: line(200).nullable(),
  purposeOfUse: line(60).nullable(),
});

/** Who has which part in a car: each role at most once, and of the holders only our own customers by id. */
export const holdersV1 = z
  .array(
    z
      .strictObject({
        role: z.enum(['owner', 'user', 'bringer']),
        kind: z.enum(['customer', 'finance_company', 'employer', 'family', 'dealer', 'other']),
        customerId: id.customer.nullable(),
        sinceOn: day.nullable(),
      })
      .refine(({ kind, customerId }) => (kind === 'customer') === (customerId !== null), {
        message: 'holder_without_customer',
      }),
  )
  .min(1)
  .max(3)
  .refine((holders) => new Set(holders.map(({ role }) => role)).size === holders.length, { message: 'role_twice' });
