import type { CustomerId } from '../../../electron/domain/ids.ts';
import type { CustomerFields } from '../../../electron/domain/customers/customer.ts';
import { changesBetween } from '../../../electron/domain/fields/changes.ts';
import type { VehicleFields } from '../../../electron/domain/vehicles/vehicle.ts';
import { newId } from '../../api/new-id.ts';
import { call, command, DeskFailure } from '../../api/desk.ts';
import { holdersOf } from '../../widgets/car/car-draft.ts';
import type { Recorded } from '../../widgets/taking-back/take-back.ts';
import { holdersIn, type CarQuestions } from '../../widgets/car/car-questions.ts';
import type { PersonFields } from '../../../electron/domain/persons/person.ts';
import type { CustomerDraft } from './customer-draft.ts';
import { personRowsOf, type PersonToSave } from './person-rows.ts';
import { clashingFields, merge, type Versions } from '../../../electron/domain/customers/versions.ts';

/** What is to be written down, after it was checked. */
export interface ToSave {
  readonly values: CustomerDraft;
  readonly fields: CustomerFields;
  readonly persons: readonly PersonToSave[];
  readonly car: VehicleFields | null;
  /** What was asked about the car, once the clerk has answered that it is to be written down all the same. */
  readonly carAnswered: CarQuestions | null;
}

/**
 * Writes down who answers for a customer, and what was changed of them; once, however often it is tried.
 *
 * @returns the edits, which can be taken back
 */
async function savePersons(customerId: CustomerId, wanted: readonly PersonToSave[]): Promise<Recorded[]> {
  if (wanted.length === 0) return [];
  const edits: Recorded[] = [];
  const known = personRowsOf((await call('customer.get', { customerId })).persons);
  for (const { id, seen, fields } of wanted) {
    // When an earlier press got this far and no further, they are there already, as they were typed then.
    const now = known.find((row) => row.id === id)?.seen ?? null;
    if (now !== null && changesBetween<PersonFields>(now, fields) === null) continue;
    const before = seen ?? now;
    if (before === null) {
      await call('person.create', { id, customerId, fields });
      continue;
    }
    const changes = changesBetween<PersonFields>(before, fields);
    if (changes === null) continue;
    const entryId = newId();
    await command('person.edit', { personId: id, changes }, entryId);
    edits.push({ kind: 'person.edited', customerId, entryId });
  }
  return edits;
}

async function saveNew({ values, fields, persons, car, carAnswered }: ToSave): Promise<CustomerId> {
  const { customerId } = await call('customer.create', { id: values.newIds.customer, fields });
  // When an earlier press got this far and no further, the customer is there already, as they were typed then.
  const { fields: known } = await call('customer.get', { customerId });
  const changes = changesBetween(known, fields);
  if (changes !== null) await command('customer.edit', { customerId, changes });
  await savePersons(customerId, persons);
  if (car !== null) {
    const holders = holdersOf(values.car, customerId);
    const alsoHeldBy = holdersIn(carAnswered);
    await call('vehicle.add', { id: values.newIds.vehicle, customerId, fields: car, holders, alsoHeldBy });
  }
  return customerId;
}

/** The edit, none where nothing was changed; the versions where somebody else has changed the same fields differently. */
async function saveChanges(
  customerId: CustomerId,
  seen: CustomerFields,
  mine: CustomerFields,
): Promise<{ readonly edits: readonly Recorded[] } | { readonly versions: Versions }> {
  const changes = changesBetween(seen, mine);
  if (changes === null) return { edits: [] };
  try {
    const entryId = newId();
    await command('customer.edit', { customerId, changes }, entryId);
    return { edits: [{ kind: 'customer.edited', customerId, entryId }] };
  } catch (error) {
    if (!(error instanceof DeskFailure) || error.failure.kind !== 'conflict') throw error;
  }
  const { fields: theirs } = await call('customer.get', { customerId });
  const versions = { seen, theirs, mine };
  // Two people who typed the same are of one mind.
  if (clashingFields(versions).length === 0) return saveChanges(customerId, theirs, merge(versions, new Map()));
  return { versions };
}

/** A customer as they stand in the books now, and the edits of one who was there before and of whoever answers for them. */
export interface SavedCustomer {
  readonly customerId: CustomerId;
  readonly edits: readonly Recorded[];
}

/** Writes a customer down, or what was changed of one. Where another clerk was first, the versions wait for a choice. */
export async function saveCustomer(
  customerId: CustomerId | null,
  wanted: ToSave,
): Promise<SavedCustomer | { readonly versions: Versions }> {
  const { seen } = wanted.values;
  if (customerId === null || seen === null) return { customerId: await saveNew(wanted), edits: [] };
  const saved = await saveChanges(customerId, seen, wanted.fields);
  if ('versions' in saved) return saved;
  const ofPersons = await savePersons(customerId, wanted.persons);
  return { customerId, edits: [...saved.edits, ...ofPersons] };
}
