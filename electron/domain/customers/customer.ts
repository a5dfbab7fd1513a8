import { customerIdSchema } from '../ids.ts';
import { z } from 'zod';
import { calendarDateSchema } from '../dates/calendar-date.ts';
import { lineSchema, nameSchema, readingSchema, textSchema } from '../text/clean.ts';
import { emailSchema } from './email.ts';
import { faxSchema, phoneSchema } from './phone.ts';
import { postalCodeSchema } from './postal-code.ts';

/** Whether a customer is a person or a company. */
export const customerKindSchema = z.enum(['person', 'company']);

/** Whose telephone a number is. */
export const phoneLabelSchema = z.enum(['mobile', 'home', 'work']);

/** As what somebody represents a customer. */
export const relationSchema = z.enum(['parent', 'guardian', 'curator']);

/**
 * As what somebody can be written down as the representative by law (Art. 37(3), Order Art. 13(i)). A curator or assistant (保佐人・補助人)
 * needs a mandate and is an agent (Order Art. 13(ii)); who was written down before stays so.
 */
export const relationsByLaw = relationSchema.exclude(['curator']).options;

/** The gender of a person, where it was given. */
export const genderSchema = z.enum(['female', 'male', 'other']);

/** A telephone, with what has to be said behind the switchboard and when or whom to call. */
const phonePointSchema = z.strictObject({
  label: phoneLabelSchema,
  value: phoneSchema,
  extension: lineSchema(20).nullable(),
  remark: lineSchema(60).nullable(),
});

/** An account of a messaging service (policy 2(1)②: 各種アカウント). */
const accountSchema = z.strictObject({ service: lineSchema(40), value: lineSchema(100) });

/** Whom to ask for at a company. They are named because they speak for it; they have no record of their own by that. */
const contactPersonSchema = z.strictObject({
  name: nameSchema(100),
  kana: readingSchema,
  title: lineSchema(60).nullable(),
  phone: phoneSchema.nullable(),
  extension: lineSchema(20).nullable(),
});

/** A legal representative is a customer of their own: a body holds no other person's data, only ids. */
const legalRepresentativeSchema = z.strictObject({
  customerId: customerIdSchema,
  relation: relationSchema,
});

/**
 * Everything the shop may write down about a customer, in the order in which people read it: the items of policy section
 * 7(2)①, and what the law needs.
 */
export const customerFieldsSchema = z.strictObject({
  kind: customerKindSchema,
  name: nameSchema(100),
  /** Empty where nobody knows it; lists then sort by the name. */
  kana: readingSchema,
  phones: z.array(phonePointSchema).max(10),
  emails: z.array(emailSchema).max(10),
  postalCode: postalCodeSchema.nullable(),
  address: lineSchema(200).nullable(),
  bornOn: calendarDateSchema.nullable(),
  gender: genderSchema.nullable(),
  faxes: z.array(faxSchema).max(5),
  accounts: z.array(accountSchema).max(10),
  occupation: lineSchema(100).nullable(),
  family: textSchema(500).nullable(),
  purchasePlans: textSchema(500).nullable(),
  /** What whoever serves them should know. Stands on no slip. */
  remarks: textSchema(400).nullable(),
  contactPersons: z.array(contactPersonSchema).max(10),
  legalRepresentatives: z.array(legalRepresentativeSchema).max(4),
  deceasedOn: calendarDateSchema.nullable(),
});

/** A customer as the shop has written them down. */
export type CustomerFields = Readonly<z.infer<typeof customerFieldsSchema>>;

/** A field of a customer. */
export type CustomerField = keyof CustomerFields;

/** Every field, in the order in which people read them. */
export const customerFields: readonly CustomerField[] = customerFieldsSchema.keyof().options;

/** The fields of a customer of whom only the name is known yet. */
export const blankCustomer: Omit<CustomerFields, 'kind' | 'name' | 'kana'> = {
  gender: null,
  bornOn: null,
  deceasedOn: null,
  postalCode: null,
  address: null,
  phones: [],
  faxes: [],
  emails: [],
  accounts: [],
  occupation: null,
  family: null,
  purchasePlans: null,
  remarks: null,
  contactPersons: [],
  legalRepresentatives: [],
};
