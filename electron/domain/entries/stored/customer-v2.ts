import { z } from 'zod';
import { customerV1 } from './customer-v1.ts';
import { line, text } from './formats.ts';

const phoneV1 = customerV1.shape.phones.element;

/** A customer's fields: since version 2 with remarks, and each telephone with its extension and a remark. */
export const customerV2 = customerV1.extend({
  phones: z.array(phoneV1.extend({ extension: line(20).nullable(), remark: line(60).nullable() })).max(10),
  remarks: text(400).nullable(),
});

type PhoneV1 = z.output<typeof phoneV1>;

/** Before version 2 a telephone had neither. */
function phoneV2(phone: PhoneV1) {
  return { ...phone, extension: null, remark: null };
}

/** A whole customer of version 1 in the form of version 2. */
export function customerOfV1(fields: z.output<typeof customerV1>): z.output<typeof customerV2> {
  return { ...fields, phones: fields.phones.map(phoneV2), remarks: null };
}

const someV1 = customerV1.partial();
const someV2 = customerV2.partial();

/** Some fields of version 1 in the form of version 2; none is added to them. */
export function someOfV1({ phones, ...fields }: z.output<typeof someV1>): z.output<typeof someV2> {
  return phones === undefined ? fields : { ...fields, phones: phones.map(phoneV2) };
}
