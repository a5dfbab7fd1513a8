import { z } from 'zod';
import { defineKind } from './entry-kind.ts';

/** Somebody looked at a customer's data: recorded once a visit, by a command and never by a query, because caches refetch. */
export const customerOpened = defineKind({
  kind: 'customer.opened',
  version: 1,
  body: z.strictObject({}),
  streams: () => [],
  describe: () => ({ ja: 'お客様の画面を開きました', en: 'The customer was opened' }),
});
