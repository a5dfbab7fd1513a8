import { eq } from 'drizzle-orm';
import { personV1 } from '../../electron/domain/entries/stored/person-v1.ts';
import type { PersonId } from '../../electron/domain/ids.ts';
import { readPerson } from '../queries/persons.ts';
import { person } from '../schema/persons.ts';
import { clearFlags, flagStaleFields } from './field-conflicts.ts';
import type { Projection } from './projection.ts';
import { inserter, remover } from './statements.ts';
import { forgetTakenBack, keepTakenBack } from './taken-back.ts';

const streamOf = (id: PersonId) => `person:${id}`;

// Of two first entries under one id, which no honest desk records, the first one holds on every PC.
const insert = inserter(person, 'keep');
const remove = remover(person, person.id);

/** Who answers for a customer. */
export const personProjection: Projection<'person'> = {
  tables: ['person'],
  takenBackBy: 'person.edit_voided',
  clear: (db, id) => {
    remove(db, id);
    clearFlags(db, streamOf(id));
    forgetTakenBack(db, streamOf(id));
  },
  on: {
    'person.created': (db, id, { customerId, fields }, { header }) =>
      insert(db, { id, customerId, ...fields, namedBy: header.id }),
    'person.edited': (db, id, { from, to }, { header }) => {
      const known = readPerson(db, id);
      if (known === null) return;
      flagStaleFields(db, streamOf(id), header.id, known.fields, { from, to });
      const fields = personV1.parse({ ...known.fields, ...to });
      const namedBy = to.name === undefined ? known.namedBy : header.id;
      db.update(person)
        .set({ ...fields, namedBy })
        .where(eq(person.id, id))
        .run();
    },
    'person.edit_voided': (db, id, body, folded) => keepTakenBack(db, streamOf(id), body, folded),
  },
};
