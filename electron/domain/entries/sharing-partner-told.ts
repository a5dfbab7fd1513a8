import { z } from 'zod';
import { codeSchema } from '../notice/shapes.ts';
import { namedStopsSchema, spokenToSchema, tellingWaySchema, toldAboutSchema } from '../sharing/partner-telling.ts';
import { customerOf, defineKind } from './entry-kind.ts';
import { code, id, line, scope } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

const v1 = z.strictObject({
  partner: code,
  /** As the notice called them. */
  partnerName: line(120),
  about: z.enum(['stopped', 'resumed']),
  named: z
    .array(z.strictObject({ scope, entryId: id.entry }))
    .min(1)
    .max(500),
  how: z.enum(['phone', 'email', 'fax', 'paper', 'screen']),
  /** With whom somebody spoke. */
  spokenTo: line(60).nullable(),
});

/** A partner of joint use was told that a customer stopped it, or that the stop does not stand any more. */
export const sharingPartnerTold = defineKind({
  kind: 'sharing.partner_told',
  stored: firstForm(v1),
  live: v1.extend({
    partner: codeSchema,
    about: toldAboutSchema,
    named: namedStopsSchema,
    how: tellingWaySchema,
    spokenTo: spokenToSchema.nullable(),
  }),
  group: 'consent',
  effect: 'changes',
  streams: { customer: customerOf },
  facts: ({ partnerName, about, how }) => ({ partnerName, about, how }),
});
