import { customerFieldsSchema } from '../customers/customer.ts';
import { customerOf, defineKind } from './entry-kind.ts';

/** A customer was written down for the first time. */
export const customerCreated = defineKind({
  kind: 'customer.created',
  version: 1,
  body: customerFieldsSchema,
  streams: (header) => [`customer:${customerOf(header)}`],
  describe: () => ({ ja: 'お客様を登録しました', en: 'The customer was registered' }),
});
