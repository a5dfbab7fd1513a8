import type { Output } from '../../../../electron/contract/table.ts';
import { answersAs } from '../../../../electron/domain/consent/giver.ts';
import type { Catalogue } from '../../../../electron/words/catalogue.ts';
import { fill } from '../../../../electron/words/fill.ts';

type Customer = Output<'customer.get'>;

/** Who decides by law for a person: 親権者：齋藤 太郎 様. */
export function guardiansOf({ persons }: Customer, words: Catalogue['customers']): string {
  return persons
    .filter(({ role }) => answersAs[role] === 'legal_representative')
    .map(({ role, name }) => fill(words.screen.answering, { role: words.personRole[role], name }))
    .join(words.listSeparator);
}

/** Who speaks for a company: 総務 高橋 健 様. Those of early entries stand in its own record. */
export function peopleOf(
  { fields, persons }: Pick<Customer, 'fields' | 'persons'>,
  words: Catalogue['customers'],
): string {
  const apart = persons
    .filter(({ role }) => role === 'representative' || role === 'contact')
    .map(({ role, title, name }) => ({ role: title ?? words.personRole[role], name }));
  const within = fields.contactPersons
    .filter(({ name }) => !apart.some((person) => person.name === name))
    .map(({ title, name }) => ({ role: title ?? words.personRole.contact, name }));
  return [...apart, ...within].map((person) => fill(words.screen.answeringCompany, person)).join(words.listSeparator);
}
