import type { Output } from '../../../../electron/contract/table.ts';
import { customerFields } from '../../../../electron/domain/customers/customer.ts';
import type { CustomerId } from '../../../../electron/domain/ids.ts';
import type { Language } from '../../../../electron/domain/text/language.ts';
import { isTheirs } from '../../../../electron/domain/vehicles/holding.ts';
import type { Catalogue } from '../../../../electron/words/catalogue.ts';
import { command } from '../../../api/desk.ts';
import { newId } from '../../../api/new-id.ts';
import { FieldValue } from '../../../widgets/customer/field-value.tsx';
import { fieldWords } from '../../../widgets/customer/field-words.ts';
import { flaggedCar } from './flagged-car.ts';
import { flaggedPerson } from './flagged-person.ts';
import { recordOf, type FlaggedRecord } from './flagged-record.ts';

type Customer = Output<'customer.get'>;

function flaggedCustomer(
  customerId: CustomerId,
  { fields, flagged }: Customer,
  text: Catalogue,
  language: Language,
): readonly FlaggedRecord[] {
  return recordOf({
    id: 'customer',
    now: fields,
    flagged,
    known: customerFields,
    label: (field) => text.customers.field[field],
    words: (version, field) =>
      // Known by their ids: their names have to be asked for.
      field === 'legalRepresentatives' ? (
        <FieldValue fields={version} field={field} />
      ) : (
        fieldWords(version, field, text, language)
      ),
    save: async (changes) => {
      const entryId = newId();
      await command('customer.edit', { customerId, changes }, entryId);
      return { kind: 'customer.edited', customerId, entryId };
    },
  });
}

/** Everything of a customer, their cars and whoever answers for them, that was changed in two different ways. */
export function flaggedRecords(
  customerId: CustomerId,
  customer: Customer,
  text: Catalogue,
  language: Language,
): readonly FlaggedRecord[] {
  // Of a car that is gone or somebody else's by now, nobody asks this customer.
  const cars = customer.vehicles.filter((vehicle) => isTheirs(vehicle, customerId));
  return [
    ...flaggedCustomer(customerId, customer, text, language),
    ...customer.persons.flatMap((person) => flaggedPerson(customerId, person, text)),
    ...cars.flatMap((car) => flaggedCar(customerId, car, text, language)),
  ];
}
