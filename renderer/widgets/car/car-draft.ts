import type { CustomerId } from '../../../electron/domain/ids.ts';
import { z } from 'zod';
import {
  holderKinds,
  vehicleFieldsSchema,
  type Holder,
  type VehicleFields,
} from '../../../electron/domain/vehicles/vehicle.ts';
import { splitTypeNumber } from '../../../electron/domain/vehicles/type-number.ts';
import { pickedSchema } from '../customer-picker/picked.ts';
import { orNull, readDay, readMonth, type Reading } from '../typed-value/typed-value.ts';
import type { CalendarDate } from '../../../electron/domain/dates/calendar-date.ts';

/** Who owns a car that our customer uses: the same person, another customer, or a party that is only named by its kind. */
export const ownerChoices = ['same', ...holderKinds] as const;

/** A car as it is typed: every field a text. */
export const carDraftSchema = z.strictObject({
  plate: z.string(),
  carName: z.string(),
  vin: z.string(),
  model: z.string(),
  typeNumber: z.string(),
  classNumber: z.string(),
  firstRegistered: z.string(),
  inspectionExpiresOn: z.string(),
  baseLocation: z.string(),
  purposeOfUse: z.string(),
  owner: z.enum(ownerChoices),
  ownerCustomer: pickedSchema.nullable(),
});

/** A car as it is typed. */
export type CarDraft = Readonly<z.infer<typeof carDraftSchema>>;

/** Nothing typed yet. Most people own what they drive. */
export const blankCar: CarDraft = {
  plate: '',
  carName: '',
  vin: '',
  model: '',
  typeNumber: '',
  classNumber: '',
  firstRegistered: '',
  inspectionExpiresOn: '',
  baseLocation: '',
  purposeOfUse: '',
  owner: 'same',
  ownerCustomer: null,
};

const typedFields = [
  'plate',
  'carName',
  'vin',
  'model',
  'typeNumber',
  'classNumber',
  'firstRegistered',
  'inspectionExpiresOn',
  'baseLocation',
  'purposeOfUse',
] as const satisfies readonly (keyof VehicleFields)[];

/** Whether nothing was typed about the car: then there is none to write down. */
export function isBlankCar(draft: CarDraft): boolean {
  return typedFields.every((field) => draft[field].trim() === '');
}

/** The car on record as it would be typed. */
export function carDraftOf(fields: VehicleFields): CarDraft {
  const typed = Object.fromEntries(typedFields.map((field) => [field, fields[field] ?? '']));
  return { ...blankCar, ...typed };
}

/** Both numbers of the certificate stand beside each other on it, and are typed into the field of the first; else nothing. */
export function typeNumbersOf({ typeNumber, classNumber }: CarDraft): Partial<CarDraft> {
  const both = splitTypeNumber(typeNumber);
  const isFree = classNumber.trim() === '' || classNumber === both?.classNumber;
  return both !== null && isFree ? both : {};
}

/** The fields of the car, or what is wrong with them. */
export function readCar(draft: CarDraft): Reading<VehicleFields> {
  const inspection = readDay(draft.inspectionExpiresOn);
  const first = readMonth(draft.firstRegistered);
  const parsed = vehicleFieldsSchema.safeParse({
    ...Object.fromEntries(typedFields.map((field) => [field, orNull(draft[field])])),
    ...typeNumbersOf(draft),
    inspectionExpiresOn: inspection.value,
    firstRegistered: first.value,
  });
  const problems: Record<string, string> = {};
  for (const { path, message } of parsed.error?.issues ?? []) problems[path.join('.')] = message;
  if (inspection.problem !== undefined) problems['inspectionExpiresOn'] = inspection.problem;
  if (first.problem !== undefined) problems['firstRegistered'] = first.problem;
  if (!parsed.success || Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, value: parsed.data };
}

/** Whether a party was chosen as owner that has yet to be named. */
export function isOwnerMissing({ owner, ownerCustomer }: Pick<CarDraft, 'owner' | 'ownerCustomer'>): boolean {
  return owner === 'customer' && ownerCustomer === null;
}

/** The owner as an entry names them. */
export function ownerOf(
  { owner, ownerCustomer }: Pick<CarDraft, 'owner' | 'ownerCustomer'>,
  userId: CustomerId | null,
  sinceOn: CalendarDate | null = null,
): Holder {
  if (owner === 'same') return { role: 'owner', kind: 'customer', customerId: userId, sinceOn };
  if (owner !== 'customer') return { role: 'owner', kind: owner, customerId: null, sinceOn };
  return { role: 'owner', kind: 'customer', customerId: ownerCustomer?.customerId ?? null, sinceOn };
}

/** The user and the owner of a car that our customer uses. */
export function holdersOf(draft: CarDraft, userId: CustomerId): Holder[] {
  return [{ role: 'user', kind: 'customer', customerId: userId, sinceOn: null }, ownerOf(draft, userId)];
}
