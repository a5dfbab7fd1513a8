import { customerIdSchema } from '../ids.ts';
import { z } from 'zod';
import { calendarDateSchema, monthSchema } from '../dates/calendar-date.ts';
import { lineSchema } from '../text/clean.ts';
import { plateSchema } from './plate.ts';
import { classNumberSchema, typeNumberSchema } from './type-number.ts';
import { vinSchema } from './vin.ts';

/** What is kept of a car: of the some 120 items of a 車検証 only these (data minimisation). */
export const vehicleFieldsSchema = z.strictObject({
  plate: plateSchema.nullable(),
  vin: vinSchema.nullable(),
  carName: lineSchema(60).nullable(),
  model: lineSchema(40).nullable(),
  typeNumber: typeNumberSchema.nullable(),
  classNumber: classNumberSchema.nullable(),
  firstRegistered: monthSchema.nullable(),
  inspectionExpiresOn: calendarDateSchema.nullable(),
  /** 使用の本拠, only where it differs from the address. */
  baseLocation: lineSchema(200).nullable(),
  purposeOfUse: lineSchema(60).nullable(),
});

/** A car as the shop has written it down. */
export type VehicleFields = Readonly<z.infer<typeof vehicleFieldsSchema>>;

/** Whose part in a car it is: owner (所有者), user (使用者) or who brought it (持込の方). */
export const holderRoleSchema = z.enum(['owner', 'user', 'bringer']);

/** How the shop's record of a car ends. */
export const retirementSchema = z.enum(['sold', 'scrapped']);

/** How the shop's record of a car ends. */
export type Retirement = z.infer<typeof retirementSchema>;

/** Who a holder is: one of our customers, or a party whose name is nobody's business here. */
export const holderKinds = ['customer', 'finance_company', 'employer', 'family', 'dealer', 'other'] as const;

/**
 * A person's part in a car: owner (所有者), user (使用者) or who brought it. Owner and user are often not the same, and only a
 * customer of our own is named, by id: others' data have no place in this customer's record.
 */
export const holderSchema = z
  .strictObject({
    role: holderRoleSchema,
    kind: z.enum(holderKinds),
    customerId: customerIdSchema.nullable(),
    sinceOn: calendarDateSchema.nullable(),
  })
  .refine((holder) => (holder.kind === 'customer') === (holder.customerId !== null), {
    message: 'holder_without_customer',
    path: ['customerId'],
  });

/** The holders that one entry names: each role at most once. */
export const holdersSchema = z
  .array(holderSchema)
  .min(1)
  .max(3)
  .refine((holders) => new Set(holders.map((holder) => holder.role)).size === holders.length, {
    message: 'role_twice',
  });

/** A person's part in a car. */
export type Holder = Readonly<z.infer<typeof holderSchema>>;
