import { z } from 'zod';
import { namedSchema } from '../domain/consent/decision.ts';
import { personV1 } from '../domain/entries/stored/person-v1.ts';
import { changesSchema } from '../domain/fields/changes.ts';
import { customerIdSchema, personIdSchema } from '../domain/ids.ts';
import { personFieldsSchema } from '../domain/persons/person.ts';
import { flaggedSchema } from './flagged.ts';
import { command, nothing } from './procedure.ts';
import { takeBackCommand } from './taking-back.ts';

/** Somebody who answers for a customer now: a person of their own, or another customer who was linked as the legal representative. */
export const personLineSchema = personV1
  .omit({ isCurrent: true })
  .extend({ by: namedSchema, flagged: flaggedSchema(personV1) });

export const personTable = {
  /** Writes down somebody who answers for a customer. They are in no list of customers, and no box finds them. */
  'person.create': command(
    'reception',
    { customerId: customerIdSchema, fields: personFieldsSchema },
    z.strictObject({ personId: personIdSchema }),
  ),
  'person.edit': command(
    'reception',
    { personId: personIdSchema, changes: changesSchema(personV1, personFieldsSchema) },
    nothing,
  ),
  /** Takes back what was changed of them, in the folder of the customer for whom they answer. */
  'person.void_edit': takeBackCommand,
} as const;
