import { z } from 'zod';
import { customerV2 } from './customer-v2.ts';
import { line } from './formats.ts';

const personV1 = customerV2.shape.contactPersons.element;

/** A reading; empty where nobody knows it. */
const reading = line(100).or(z.literal(''));

/** A customer's fields: since version 3 the reading may be missing, and whoever is asked for at a company can have an extension. */
export const customerV3 = customerV2.extend({
  kana: reading,
  contactPersons: z.array(personV1.extend({ kana: reading, extension: line(20).nullable() })).max(10),
});

type PersonV1 = z.output<typeof personV1>;

/** Before version 3 nobody had one. */
function personV3(person: PersonV1) {
  return { ...person, extension: null };
}

/** A whole customer of version 2 in the form of version 3. */
export function customerOfV2(fields: z.output<typeof customerV2>): z.output<typeof customerV3> {
  return { ...fields, contactPersons: fields.contactPersons.map(personV3) };
}

const someV2 = customerV2.partial();
const someV3 = customerV3.partial();

/** Some fields of version 2 in the form of version 3; none is added to them. */
export function someOfV2({ contactPersons, ...fields }: z.output<typeof someV2>): z.output<typeof someV3> {
  return contactPersons === undefined ? fields : { ...fields, contactPersons: contactPersons.map(personV3) };
}
