import { changesSchema } from '../fields/changes.ts';
import { personFieldNames, personFieldsSchema } from '../persons/person.ts';
import { defineKind, personOf } from './entry-kind.ts';
import { changes } from './stored/formats.ts';
import { personV1 } from './stored/person-v1.ts';
import { firstForm } from './stored/stored-forms.ts';

/** Fields of somebody who answers for a customer were changed, each from what the clerk saw to what the clerk typed. */
export const personEdited = defineKind({
  kind: 'person.edited',
  stored: firstForm(changes(personV1)),
  live: changesSchema(personV1, personFieldsSchema),
  group: 'customers',
  effect: 'changes',
  streams: { person: personOf },
  // Which fields, and never what stands in them; whether they answer at all is no secret.
  facts: ({ to }) => ({
    fields: personFieldNames.filter((field) => field !== 'isCurrent' && field in to),
    isCurrent: to.isCurrent ?? null,
  }),
});
