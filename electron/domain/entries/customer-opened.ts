import { z } from 'zod';
import { defineKind } from './entry-kind.ts';
import { firstForm } from './stored/stored-forms.ts';

/** Somebody looked at a customer's data: recorded once a visit, by a command and never by a query, because caches refetch. */
export const customerOpened = defineKind({
  kind: 'customer.opened',
  stored: firstForm(z.strictObject({})),
  group: 'customers',
  effect: 'looked',
  streams: {},
  facts: () => ({}),
});
