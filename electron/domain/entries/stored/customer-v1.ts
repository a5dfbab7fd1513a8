import { z } from 'zod';
import { day, id, line, text } from './formats.ts';

const number = z.string().regex(/^0[\d-]{3,20}$/);

/** A customer's fields. */
export const customerV1 = z.strictObject({
  kind: z.enum(['person', 'company']),
  name: line(100),
  kana: line(100),
  gender: z.enum(['female', 'male', 'other']).nullable(),
  bornOn: day.nullable(),
  deceasedOn: day.nullable(),
  postalCode: line(8).nullable(),
  address: line(200).nullable(),
  phones: z.array(z.strictObject({ label: z.enum(['mobile', 'home', 'work']), value: number })).max(10),
  faxes: z.array(number).max(5),
  emails: z.array(line(400)).max(10),
  accounts: z.array(z.strictObject({ service: line(40), value: line(100) })).max(10),
  occupation: line(100).nullable(),
  family: text(500).nullable(),
  purchasePlans: text(500).nullable(),
  contactPersons: z
    .array(z.strictObject({ name: line(100), kana: line(100), title: line(60).nullable(), phone: number.nullable() }))
    .max(10),
  legalRepresentatives: z
    .array(z.strictObject({ customerId: id.customer, relation: z.enum(['parent', 'guardian', 'curator']) }))
    .max(4),
});
