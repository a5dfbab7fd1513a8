import type { Output } from '../../../../electron/contract/table.ts';
import type { Changes } from '../../../../electron/domain/fields/changes.ts';
import { trustedId, type CustomerId, type PersonId } from '../../../../electron/domain/ids.ts';
import { personFieldNames, type PersonField, type PersonFields } from '../../../../electron/domain/persons/person.ts';
import type { Catalogue } from '../../../../electron/words/catalogue.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { command } from '../../../api/desk.ts';
import { newId } from '../../../api/new-id.ts';
import { recordOf, type FlaggedRecord } from './flagged-record.ts';

type Person = Output<'customer.get'>['persons'][number];
/** Who answers no more stands in no list. */
type Shown = Exclude<PersonField, 'isCurrent'>;

function personWords(fields: PersonFields, field: PersonField, { customers }: Catalogue): string {
  if (field === 'role') return customers.personRole[fields.role];
  const value = fields[field];
  return typeof value === 'string' ? value : '';
}

async function savePerson(personId: PersonId, customerId: CustomerId, changes: Changes<PersonFields>) {
  const entryId = newId();
  await command('person.edit', { personId, changes }, entryId);
  return { kind: 'person.edited', customerId, entryId } as const;
}

/** What was flagged of somebody who answers for a customer. */
export function flaggedPerson(
  customerId: CustomerId,
  { by, flagged, ...line }: Person,
  text: Catalogue,
): readonly FlaggedRecord[] {
  if (by.of !== 'person') return [];
  const { personField: names, form, screen } = text.customers;
  const personId: PersonId = trustedId(by.id);
  const labelOf = (field: Shown) => (field === 'role' ? form.personRole : names[field]);
  return recordOf<PersonFields, Shown>({
    id: personId,
    now: { ...line, isCurrent: true },
    flagged,
    known: personFieldNames.filter((field) => field !== 'isCurrent'),
    label: (field) => fill(screen.flaggedPerson, { name: line.name, field: labelOf(field) }),
    words: (version, field) => personWords(version, field, text),
    save: (changes) => savePerson(personId, customerId, changes),
  });
}
