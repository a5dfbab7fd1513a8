import { customerIdSchema, freshIdSchema } from '../../../electron/domain/ids.ts';
import { newId } from '../../api/new-id.ts';
import { z } from 'zod';
import {
  customerFields,
  customerKindSchema,
  genderSchema,
  phoneLabelSchema,
  relationSchema,
  type CustomerField,
  type CustomerFields,
} from '../../../electron/domain/customers/customer.ts';
import { answersAs } from '../../../electron/domain/consent/giver.ts';
import { readPhone } from '../../../electron/domain/customers/phone.ts';
import { customerCreated } from '../../../electron/domain/entries/customer-created.ts';
import { isSameValue } from '../../../electron/domain/fields/changes.ts';
import { blankPerson, personRowSchema, type PersonRow } from './person-rows.ts';
import { blankCar, carDraftSchema } from '../../widgets/car/car-draft.ts';

// What an earlier version of the program did not ask is missing in a draft that was begun under it.
const later = z.string().default('');

const phoneRowSchema = z.strictObject({
  label: phoneLabelSchema,
  value: z.string(),
  extension: later,
  remark: later,
});
const accountRowSchema = z.strictObject({ service: z.string(), value: z.string() });
const contactRowSchema = z.strictObject({
  name: z.string(),
  kana: z.string(),
  title: z.string(),
  phone: z.string(),
  extension: later,
});
function rowOfContact(person: z.infer<typeof contactRowSchema>): PersonRow {
  return { ...blankPerson('contact'), ...person };
}

const representativeRowSchema = z.strictObject({
  customerId: customerIdSchema.nullable(),
  relation: relationSchema,
});

/** The gender as it is chosen; `none` where it was not given. */
export const genderChoiceSchema = z.enum(['none', ...genderSchema.options]);

const fieldShape = {
  kind: customerKindSchema,
  name: z.string(),
  kana: z.string(),
  gender: genderChoiceSchema,
  bornOn: z.string(),
  deceasedOn: z.string(),
  postalCode: z.string(),
  address: z.string(),
  phones: z.array(phoneRowSchema),
  faxes: z.array(z.string()),
  emails: z.array(z.string()),
  accounts: z.array(accountRowSchema),
  occupation: z.string(),
  family: z.string(),
  purchasePlans: z.string(),
  remarks: later,
  contactPersons: z.array(contactRowSchema),
  legalRepresentatives: z.array(representativeRowSchema),
} satisfies Record<CustomerField, z.ZodType>;

/** A customer as they stood on record, of whatever version of the program put the form aside. */
const seenSchema = z.unknown().transform((raw, context) => {
  const fields = customerCreated.stored.readAny(raw);
  if (fields !== null) return fields;
  context.issues.push({ code: 'custom', input: raw, message: 'no customer' });
  return z.NEVER;
});

/** Every field a text, so that half a date is kept as well as a whole one. */
const draftSchema = z.strictObject({
  ...fieldShape,
  /** Nobody knows the reading, and it was said so. */
  isKanaUnknown: z.boolean().default(false),
  /** Who answers for them. */
  persons: z.array(personRowSchema).default([]),
  car: carDraftSchema,
  /** What stood on record when the clerk began to change it; null for a new customer. */
  seen: seenSchema.nullable(),
  /** The ids under which the new customer and the first car are written down: saving twice makes no second one. */
  newIds: z.strictObject({ customer: freshIdSchema, vehicle: freshIdSchema }),
});

/** A customer as they are typed. */
export type CustomerDraft = Readonly<z.infer<typeof draftSchema>>;

/** Whom to ask for at a company stood in its own record once; whoever saves it now writes them down apart. */
function withPersons({ contactPersons, persons, ...draft }: CustomerDraft): CustomerDraft {
  return { ...draft, contactPersons: [], persons: [...persons, ...contactPersons.map(rowOfContact)] };
}

/** A customer as they are typed, of whatever version of the program put the form aside. */
export const customerDraftSchema = draftSchema.transform(withPersons);

/** A row of the telephones. */
export type PhoneRow = CustomerDraft['phones'][number];

/** The blank rows that a form adds. */
export const blankRows = {
  phone: { label: 'mobile', value: '', extension: '', remark: '' } as const,
  account: { service: '', value: '' },
  representative: { customerId: null, relation: 'parent' } as const,
};

/** Nothing typed yet. */
export function blankDraft(): CustomerDraft {
  return {
    kind: 'person',
    name: '',
    kana: '',
    gender: 'none',
    bornOn: '',
    deceasedOn: '',
    postalCode: '',
    address: '',
    phones: [blankRows.phone],
    faxes: [],
    emails: [''],
    accounts: [],
    occupation: '',
    family: '',
    purchasePlans: '',
    remarks: '',
    contactPersons: [],
    legalRepresentatives: [],
    isKanaUnknown: false,
    persons: [],
    car: blankCar,
    seen: null,
    newIds: { customer: newId(), vehicle: newId() },
  };
}

/** The customer on record as they would be typed, with at least one row for telephone and e-mail. */
export function draftOf(fields: CustomerFields, persons: readonly PersonRow[]): CustomerDraft {
  return {
    ...blankDraft(),
    ...fields,
    gender: fields.gender ?? 'none',
    bornOn: fields.bornOn ?? '',
    deceasedOn: fields.deceasedOn ?? '',
    postalCode: fields.postalCode ?? '',
    address: fields.address ?? '',
    phones:
      fields.phones.length === 0
        ? [blankRows.phone]
        : fields.phones.map((phone) => ({ ...phone, extension: phone.extension ?? '', remark: phone.remark ?? '' })),
    emails: fields.emails.length === 0 ? [''] : fields.emails,
    occupation: fields.occupation ?? '',
    family: fields.family ?? '',
    purchasePlans: fields.purchasePlans ?? '',
    remarks: fields.remarks ?? '',
    contactPersons: [],
    persons: [
      ...persons,
      ...fields.contactPersons.map((person) =>
        rowOfContact({
          ...person,
          title: person.title ?? '',
          phone: person.phone ?? '',
          extension: person.extension ?? '',
        }),
      ),
    ],
    isKanaUnknown: fields.kana === '',
    seen: fields,
  };
}

/** Where the form asks for a field: among the first (`main-fields.tsx`), or folded away (`more-fields.tsx`). */
const placeOf: Readonly<Record<CustomerField, 'main' | 'more'>> = {
  kind: 'main',
  name: 'main',
  kana: 'main',
  phones: 'main',
  emails: 'main',
  postalCode: 'main',
  address: 'main',
  bornOn: 'main',
  contactPersons: 'main',
  gender: 'more',
  faxes: 'more',
  accounts: 'more',
  occupation: 'more',
  family: 'more',
  purchasePlans: 'more',
  remarks: 'more',
  legalRepresentatives: 'more',
  deceasedOn: 'more',
};

const foldedFields = customerFields.filter((field) => placeOf[field] === 'more');

/** Whether a place of the form, as `phones.1.value`, is folded away: of telephones and e-mails only the first number is not. */
export function isFoldedAway(place: string): boolean {
  return (
    foldedFields.some((field) => field === place.split('.')[0]) ||
    place.startsWith('persons.') ||
    /^(?:phones|emails)\.(?:[1-9]|0\.[er])/.test(place)
  );
}

/** Whether something stands in a field that is folded away at first. */
export function isMoreFilled(draft: CustomerDraft): boolean {
  const blank = blankDraft();
  return (
    foldedFields.some((field) => !isSameValue(draft[field], blank[field])) ||
    draft.persons.some(({ role }) => answersAs[role] === 'legal_representative') ||
    draft.phones.length > 1 ||
    draft.phones.some(({ extension, remark }) => extension !== '' || remark !== '') ||
    draft.emails.length > 1
  );
}

/** A number as typed, with the fields beside it for what is said along with it. */
interface TypedPhone {
  readonly value: string;
  readonly extension: string;
  readonly remark: string;
}

/** Whether what was found can go into a field. */
function isFree(known: string, found: string | null): boolean {
  return found === null || known === '' || known === found;
}

/**
 * What was typed as a number, tidied, and an extension or a word behind it in the fields of those. Where something else stands there
 * already, all of it stays as it was typed.
 */
export function takenApart(typed: TypedPhone): TypedPhone {
  const { number, problem, extension, remark } = readPhone(typed.value);
  if (number === null || problem === 'two_phones') return typed;
  if (!isFree(typed.extension, extension) || !isFree(typed.remark, remark)) return typed;
  return { value: number, extension: extension ?? typed.extension, remark: remark ?? typed.remark };
}

/** Which kind of telephone a number most likely is: the networks tell mobile numbers apart. */
function likelyLabel(value: string, kind: CustomerDraft['kind']): PhoneRow['label'] {
  if (/^0[6-9]0/.test(value.normalize('NFKC'))) return 'mobile';
  return kind === 'company' ? 'work' : 'home';
}

/** A row with another number. Its label follows the number until somebody has chosen another one. */
export function withNumber(row: PhoneRow, value: string, kind: CustomerDraft['kind']): PhoneRow {
  const isGuessed = row.value === '' || row.label === likelyLabel(row.value, kind);
  return { ...row, value, label: isGuessed && value !== '' ? likelyLabel(value, kind) : row.label };
}
