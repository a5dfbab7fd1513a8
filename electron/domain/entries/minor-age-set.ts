import { z } from 'zod';
import { minorAgeSchema } from '../consent/minor.ts';
import { defineKind } from './entry-kind.ts';
import { day } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

/** Up to which age a legal representative answers was set, with the day from which that holds. */
export const minorAgeSet = defineKind({
  kind: 'rules.minor_age_set',
  stored: firstForm(z.strictObject({ age: z.int().min(0).max(19), effectiveOn: day })),
  live: minorAgeSchema,
  group: 'desk',
  effect: 'changes',
  streams: { rules: () => 'own' },
  facts: ({ age, effectiveOn }) => ({ age, effectiveOn }),
});
