import { v7 } from 'uuid';
import { z } from 'zod';
import { customerFieldsSchema, type CustomerFields } from '../../../electron/domain/customers/customer.ts';
import { blankCar, carDraftSchema } from '../../widgets/car/car-draft.ts';

const phoneRowSchema = z.strictObject({ label: z.enum(['mobile', 'home', 'work']), value: z.string() });
const accountRowSchema = z.strictObject({ service: z.string(), value: z.string() });
const personRowSchema = z.strictObject({ name: z.string(), kana: z.string(), title: z.string(), phone: z.string() });
const representativeRowSchema = z.strictObject({
  customerId: z.string().nullable(),
  relation: z.enum(['parent', 'guardian', 'curator']),
});

/** A customer as they are typed: every field a text, so that half a date is kept as well as a whole one. */
export const customerDraftSchema = z.strictObject({
  kind: z.enum(['person', 'company']),
  name: z.string(),
  kana: z.string(),
  gender: z.enum(['none', 'female', 'male', 'other']),
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
  contactPersons: z.array(personRowSchema),
  legalRepresentatives: z.array(representativeRowSchema),
  car: carDraftSchema,
  /** What stood on record when the clerk began to change it; null for a new customer. */
  seen: customerFieldsSchema.nullable(),
  /** The ids under which the new customer and the first car are written down: saving twice makes no second one. */
  newIds: z.strictObject({ customer: z.uuidv7(), vehicle: z.uuidv7() }),
});

/** A customer as they are typed. */
export type CustomerDraft = Readonly<z.infer<typeof customerDraftSchema>>;

/** A row of the telephones. */
export type PhoneRow = CustomerDraft['phones'][number];

/** The blank rows that a form adds. */
export const blankRows = {
  phone: { label: 'mobile', value: '' } as const,
  account: { service: '', value: '' },
  person: { name: '', kana: '', title: '', phone: '' },
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
    contactPersons: [],
    legalRepresentatives: [],
    car: blankCar,
    seen: null,
    newIds: { customer: v7(), vehicle: v7() },
  };
}

/** The customer on record as they would be typed, with at least one row for telephone and e-mail. */
export function draftOf(fields: CustomerFields): CustomerDraft {
  return {
    ...blankDraft(),
    ...fields,
    gender: fields.gender ?? 'none',
    bornOn: fields.bornOn ?? '',
    deceasedOn: fields.deceasedOn ?? '',
    postalCode: fields.postalCode ?? '',
    address: fields.address ?? '',
    phones: fields.phones.length === 0 ? [blankRows.phone] : fields.phones,
    emails: fields.emails.length === 0 ? [''] : fields.emails,
    occupation: fields.occupation ?? '',
    family: fields.family ?? '',
    purchasePlans: fields.purchasePlans ?? '',
    contactPersons: fields.contactPersons.map((person) => ({
      ...person,
      title: person.title ?? '',
      phone: person.phone ?? '',
    })),
    seen: fields,
  };
}

/** Whether something stands in a field that is folded away at first. */
export function isMoreFilled(draft: CustomerDraft): boolean {
  const texts = [draft.deceasedOn, draft.occupation, draft.family, draft.purchasePlans];
  const rows = [draft.faxes, draft.accounts, draft.legalRepresentatives];
  return (
    draft.gender !== 'none' ||
    draft.phones.length > 1 ||
    draft.emails.length > 1 ||
    texts.some((text) => text !== '') ||
    rows.some((list) => list.length > 0)
  );
}

/** Which kind of telephone a number most likely is: the networks tell mobile numbers apart. */
function likelyLabel(value: string, kind: CustomerDraft['kind']): PhoneRow['label'] {
  if (/^0[6-9]0/.test(value.normalize('NFKC'))) return 'mobile';
  return kind === 'company' ? 'work' : 'home';
}

/** A row with another number. Its label follows the number until somebody has chosen another one. */
export function withNumber(row: PhoneRow, value: string, kind: CustomerDraft['kind']): PhoneRow {
  const isGuessed = row.value === '' || row.label === likelyLabel(row.value, kind);
  return { value, label: isGuessed && value !== '' ? likelyLabel(value, kind) : row.label };
}
