import { createElement, type ReactNode } from 'react';
import type { Output } from '../../../../electron/contract/table.ts';
import { customerFields } from '../../../../electron/domain/customers/customer.ts';
import { formatEraMonth } from '../../../../electron/domain/dates/era-format.ts';
import type { Changes } from '../../../../electron/domain/fields/changes.ts';
import { settledChanges } from '../../../../electron/domain/fields/settled.ts';
import { trustedId, type CustomerId, type PersonId } from '../../../../electron/domain/ids.ts';
import { personFieldNames, type PersonField, type PersonFields } from '../../../../electron/domain/persons/person.ts';
import { isTheirs } from '../../../../electron/domain/vehicles/holding.ts';
import { vehicleFieldsSchema, type VehicleFields } from '../../../../electron/domain/vehicles/vehicle.ts';
import type { Language } from '../../../../electron/domain/text/language.ts';
import type { Catalogue } from '../../../../electron/words/catalogue.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { newId } from '../../../api/new-id.ts';
import { command } from '../../../api/desk.ts';
import { formatDay } from '../../../text/screen-format.ts';
import { holdersIn, questionsAbout, type CarQuestions } from '../../../widgets/car/car-questions.ts';
import { carTitle, type Vehicle } from '../../../widgets/car/holding.ts';
import { FieldValue } from '../../../widgets/customer/field-value.tsx';
import { fieldWords } from '../../../widgets/customer/field-words.ts';
import type { Recorded } from '../../../widgets/taking-back/take-back.ts';

type Customer = Output<'customer.get'>;

/** A field that two people changed differently: what it is called, and its values in words, the one that stands there first. */
export interface FlaggedQuestion {
  readonly id: string;
  readonly label: string;
  readonly values: readonly ReactNode[];
}

/** Which value of each question is right, by its place in the list. */
export type FlaggedChoice = ReadonlyMap<string, number>;

/** What was flagged in one record: a customer's, a car's, or that of somebody who answers for them. */
export interface FlaggedRecord {
  readonly questions: readonly FlaggedQuestion[];
  /** What has to be asked first: another customer may have the car that it would be by this choice. */
  readonly ask: (choice: FlaggedChoice) => Promise<CarQuestions | null>;
  /** Records which values are right. */
  readonly settle: (choice: FlaggedChoice, answered: CarQuestions | null) => Promise<Recorded>;
}

interface Told<T, F extends keyof T & string> {
  /** By which the questions are told apart. */
  readonly id: string;
  readonly now: T;
  readonly flagged: readonly { readonly field: string; readonly others: readonly T[] }[];
  readonly known: readonly F[];
  readonly label: (field: F) => string;
  readonly words: (version: T, field: F) => ReactNode;
  readonly ask?: (right: T) => Promise<CarQuestions | null>;
  readonly save: (changes: Changes<T>, answered: CarQuestions | null) => Promise<Recorded>;
}

function recordOf<T, F extends keyof T & string>(told: Told<T, F>): FlaggedRecord[] {
  const { id, now, flagged, known, label, words, ask, save } = told;
  // A field of a newer version of the program has no name here.
  const fields = known.flatMap((field) => {
    const flag = flagged.find((one) => one.field === field);
    return flag === undefined ? [] : [{ id: `${id}.${field}`, field, versions: [now, ...flag.others] }];
  });
  if (fields.length === 0) return [];
  const questions = fields.map(({ id: questionId, field, versions }) => ({
    id: questionId,
    label: label(field),
    values: versions.map((version) => words(version, field)),
  }));
  const changesBy = (choice: FlaggedChoice) =>
    settledChanges(
      now,
      fields.map(({ id: questionId, field, versions }) => ({
        field,
        right: versions[choice.get(questionId) ?? 0] ?? now,
      })),
    );
  return [
    {
      questions,
      ask: (choice) => ask?.({ ...now, ...changesBy(choice).to }) ?? Promise.resolve(null),
      settle: (choice, answered) => save(changesBy(choice), answered),
    },
  ];
}

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

function carWords(fields: VehicleFields, field: keyof VehicleFields, language: Language): string {
  const { inspectionExpiresOn, [field]: value } = fields;
  if (value === null) return '';
  if (field === 'inspectionExpiresOn')
    return inspectionExpiresOn === null ? '' : formatDay(inspectionExpiresOn, language);
  return field === 'firstRegistered' && language === 'ja' ? formatEraMonth(value) : value;
}

function carRecord(
  customerId: CustomerId,
  vehicle: Vehicle,
  text: Catalogue,
  language: Language,
): readonly FlaggedRecord[] {
  const { vehicleId, fields: now, flagged } = vehicle;
  return recordOf<VehicleFields, keyof VehicleFields>({
    id: vehicleId,
    now,
    flagged,
    known: vehicleFieldsSchema.keyof().options,
    label: (field) =>
      fill(text.customers.screen.flaggedCar, { car: carTitle(vehicle, text), field: text.vehicles[field] }),
    words: (version, field) => carWords(version, field, language),
    ask: (right) => questionsAbout(right, { seen: now, vehicleId }),
    save: async (changes, answered) => {
      const entryId = newId();
      const alsoHeldBy = holdersIn(answered);
      await command('vehicle.edit', { customerId, vehicleId, changes, alsoHeldBy }, entryId);
      return { kind: 'vehicle.edited', customerId, entryId };
    },
  });
}

/** Everything of a customer, their cars and whoever answers for them, that was changed in two different ways. */
export function flaggedRecords(
  customerId: CustomerId,
  { fields, flagged, persons, vehicles }: Customer,
  text: Catalogue,
  language: Language,
): readonly FlaggedRecord[] {
  const { field: names, person: personNames, form, screen } = text.customers;
  const own = recordOf({
    id: 'customer',
    now: fields,
    flagged,
    known: customerFields,
    label: (field) => names[field],
    words: (version, field) =>
      // Known by their ids: their names have to be asked for.
      field === 'legalRepresentatives'
        ? createElement(FieldValue, { fields: version, field })
        : fieldWords(version, field, text, language),
    save: async (changes) => {
      const entryId = newId();
      await command('customer.edit', { customerId, changes }, entryId);
      return { kind: 'customer.edited', customerId, entryId };
    },
  });
  const labelOf = (field: Exclude<PersonField, 'isCurrent'>) =>
    field === 'role' ? form.personRole : personNames[field];
  const ofPersons = persons.flatMap(({ by, flagged: ofPerson, ...line }) => {
    if (by.of !== 'person') return [];
    const personId: PersonId = trustedId(by.id);
    return recordOf<PersonFields, Exclude<PersonField, 'isCurrent'>>({
      id: personId,
      now: { ...line, isCurrent: true },
      flagged: ofPerson,
      // Who answers no more stands in no list.
      known: personFieldNames.filter((field) => field !== 'isCurrent'),
      label: (field) => fill(screen.flaggedPerson, { name: line.name, field: labelOf(field) }),
      words: (version, field) => personWords(version, field, text),
      save: (changes) => savePerson(personId, customerId, changes),
    });
  });
  // Of a car that is gone or somebody else's by now, nobody asks this customer.
  const ofCars = vehicles
    .filter((vehicle) => isTheirs(vehicle, customerId))
    .flatMap((vehicle) => carRecord(customerId, vehicle, text, language));
  return [...own, ...ofPersons, ...ofCars];
}
