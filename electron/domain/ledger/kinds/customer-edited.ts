import { customerFieldsSchema } from '../../customers/customer.ts';
import { changesSchema } from '../changes.ts';
import { customerOf, defineKind } from '../kind.ts';

/** Fields of a customer were changed, each from what the clerk saw to what the clerk typed. */
export const customerEdited = defineKind({
  kind: 'customer.edited',
  version: 1,
  body: changesSchema(customerFieldsSchema),
  streams: (header) => [`customer:${customerOf(header)}`],
  describe: (body) => ({
    ja: `お客様の情報を${Object.keys(body.to).length}か所直しました`,
    en: `Customer details changed (${Object.keys(body.to).join(', ')})`,
  }),
});
