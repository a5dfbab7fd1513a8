import { readCustomerHead } from '../../db/queries/customers.ts';
import { readPerson } from '../../db/queries/persons.ts';
import { conflict, failed, invalid, type Failure } from '../contract/failure.ts';
import type { personTable } from '../contract/persons.ts';
import { decidePersonCreated, decidePersonEdited, type PersonRefusal } from '../domain/persons/decide-person.ts';
import { trustedId } from '../domain/ids.ts';
import type { Failed } from '../domain/result.ts';
import { recordNow } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { idempotent, sameBody } from './idempotent.ts';
import { takeBack } from './taking-back.ts';

const answers: Readonly<Record<PersonRefusal, Failed<Failure>>> = {
  no_such_customer: failed({ kind: 'not_found' }),
  no_such_person: failed({ kind: 'not_found' }),
  role_of_other_kind: invalid('fields.role', 'role_of_other_kind'),
  person_changed: conflict('customer_changed'),
};

/** Who answers for customers: writing down, changing. */
export const personHandlers = {
  // The first entry's id is the person's id: a repeated command cannot make a second person.
  'person.create': (desk, { id, customerId, fields }) =>
    idempotent(
      desk,
      { id, kind: 'person.created', subject: trustedId(id), isSame: sameBody({ customerId, fields }) },
      () => {
        const decided = decidePersonCreated(readCustomerHead(desk.db, customerId), fields);
        if (!decided.ok) return answers[decided.error];
        const body = { customerId, fields: decided.value };
        recordNow(desk, [{ id, kind: 'person.created', subject: trustedId(id), body }]);
        return null;
      },
      () => ({ personId: trustedId(id) }),
    ),

  'person.edit': (desk, { id, personId, changes }) =>
    idempotent(
      desk,
      { id, kind: 'person.edited', subject: personId, isSame: sameBody(changes) },
      () => {
        const known = readPerson(desk.db, personId);
        const customer = known === null ? null : readCustomerHead(desk.db, known.customerId);
        const decided = decidePersonEdited(known?.fields ?? null, customer, changes);
        if (!decided.ok) return answers[decided.error];
        recordNow(desk, [{ id, kind: 'person.edited', subject: personId, body: decided.value }]);
        return null;
      },
      () => ({}),
    ),

  'person.void_edit': (desk, input) => takeBack(desk, input, 'person.edit_voided'),
} satisfies HandlersOf<typeof personTable>;
