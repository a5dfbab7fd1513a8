import { z } from 'zod';
import { auditFilterSchema } from '../audit/filter.ts';
import { lineSchema } from '../text/clean.ts';
import { defineKind } from './entry-kind.ts';
import { day, id, line } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

const v1 = z.strictObject({
  reason: line(200),
  filter: z.strictObject({
    from: day.nullable(),
    to: day.nullable(),
    kinds: z.array(z.string().max(64)).max(50),
    staffId: id.staff.nullable(),
    customerId: id.customer.nullable(),
  }),
  bodies: z.boolean(),
});

/** A manager took the audit log out of the house, and why. Recorded before the file is written: the export contains it. */
export const auditExported = defineKind({
  kind: 'audit.exported',
  stored: firstForm(v1),
  live: z.strictObject({ reason: lineSchema(200), filter: auditFilterSchema, bodies: z.boolean() }),
  group: 'audit',
  effect: 'paper',
  streams: {},
  // Not the reason: it may hold a name, and the facts go out in the audit log.
  facts: ({ bodies, filter: { from, to, ...narrowed } }) => ({
    hasBodies: bodies,
    from,
    to,
    isNarrowed: narrowed.kinds.length > 0 || narrowed.staffId !== null || narrowed.customerId !== null,
  }),
});
