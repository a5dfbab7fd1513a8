import { customerFieldsSchema } from '../customers/customer.ts';
import { changesSchema } from '../fields/changes.ts';
import { tellCustomerFields } from '../customers/field-names.ts';
import { customerOf, defineKind } from './entry-kind.ts';

/** Fields of a customer were changed, each from what the clerk saw to what the clerk typed. */
export const customerEdited = defineKind({
  kind: 'customer.edited',
  version: 1,
  body: changesSchema(customerFieldsSchema),
  streams: (header) => [`customer:${customerOf(header)}`],
  describe: (body) => {
    const { ja, en } = tellCustomerFields(body.to);
    return { ja: `お客様の情報を直しました（${ja}）`, en: `Customer details were changed (${en})` };
  },
});
