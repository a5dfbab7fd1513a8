import { z } from 'zod';
import { relationSchema } from '../customers/customer.ts';
import { phoneSchema } from '../customers/phone.ts';
import { lineSchema, nameSchema, readingSchema } from '../text/clean.ts';

/**
 * As what somebody answers for a customer: by law (parent, guardian), for a company (who represents it, whom to ask for), or as
 * an agent whom the customer has asked.
 */
export const personRoleSchema = z.enum([...relationSchema.options, 'representative', 'contact', 'agent']);

/** As what somebody answers for a customer. */
export type PersonRole = z.infer<typeof personRoleSchema>;

/** Everything the shop writes down about somebody who answers for a customer. */
export const personFieldsSchema = z.strictObject({
  role: personRoleSchema,
  name: nameSchema(100),
  /** Empty where nobody knows it. */
  kana: readingSchema,
  /** Of a company's people. */
  title: lineSchema(60).nullable(),
  phone: phoneSchema.nullable(),
  extension: lineSchema(20).nullable(),
  /** Whether they still answer; who does no more stays named on what they have said. */
  isCurrent: z.boolean(),
});

/** Somebody who answers for a customer, as the shop has written them down. */
export type PersonFields = Readonly<z.infer<typeof personFieldsSchema>>;

/** A field of such a person. */
export type PersonField = keyof PersonFields;

/** Every field, in the order in which people read them. */
export const personFieldNames: readonly PersonField[] = personFieldsSchema.keyof().options;

/**
 * The roles in which somebody can be written down for a customer of this kind. A curator needs a mandate and is an agent
 * (law.md, Order Art. 13(ii)).
 */
export const rolesFor = {
  person: ['parent', 'guardian', 'agent'],
  company: ['representative', 'contact', 'agent'],
} as const satisfies Readonly<Record<'person' | 'company', readonly PersonRole[]>>;
