import {
  customerFieldsSchema,
  type CustomerField,
  type CustomerFields,
} from '../../../electron/domain/customers/customer.ts';
import { judgeCustomer } from '../../../electron/domain/customers/judge-customer.ts';
import { isLatin } from '../../../electron/domain/text/clean.ts';
import { today } from '../../text/screen-format.ts';
import { orNull, readDay, type Reading } from '../../widgets/typed-value/typed-value.ts';
import { takenApart, type CustomerDraft } from './customer-draft.ts';

interface Kept<T> {
  readonly rows: readonly T[];
  /** Where each of them stands in the form. */
  readonly at: readonly number[];
}

/** The rows in which something stands. */
function kept<T extends object>(rows: readonly T[], texts: (row: T) => readonly string[]): Kept<T> {
  const filled = rows.flatMap((row, at) => (texts(row).some((text) => text.trim() !== '') ? [{ row, at }] : []));
  return { rows: filled.map(({ row }) => row), at: filled.map(({ at }) => at) };
}

function keptTexts(rows: readonly string[]): Kept<string> {
  const { rows: filled, at } = kept(
    rows.map((text) => ({ text })),
    ({ text }) => [text],
  );
  return { rows: filled.map(({ text }) => text), at };
}

/** What belongs to a person alone is not kept of a company, whatever was typed before the kind was changed. */
function ofPerson(draft: CustomerDraft) {
  const born = readDay(draft.bornOn);
  const deceased = readDay(draft.deceasedOn);
  const representatives = draft.legalRepresentatives.filter(({ customerId }) => customerId !== null);
  return {
    fields: {
      gender: draft.gender === 'none' ? null : draft.gender,
      bornOn: born.value,
      deceasedOn: deceased.value,
      family: orNull(draft.family),
      legalRepresentatives: representatives,
      contactPersons: [],
    },
    problems: {
      ...(born.problem === undefined ? {} : { bornOn: born.problem }),
      ...(deceased.problem === undefined ? {} : { deceasedOn: deceased.problem }),
    },
  };
}

/** Who is asked for at a company is written down apart (`person-rows.ts`). */
const ofCompany = {
  fields: { gender: null, bornOn: null, deceasedOn: null, family: null, legalRepresentatives: [], contactPersons: [] },
  problems: {},
};

/** A reading is asked for, unless the name needs none or nobody knows it. */
function isReadingMissing({ name, kana, isKanaUnknown }: CustomerDraft): boolean {
  return kana.trim() === '' && !isKanaUnknown && !isLatin(name);
}

/** The fields of the customer, or what is wrong with them, by the places of the form. Rows that are empty do not count. */
export function readCustomer(draft: CustomerDraft): Reading<CustomerFields> {
  const rows = {
    phones: kept(draft.phones, ({ value, extension, remark }) => [value, extension, remark]),
    faxes: keptTexts(draft.faxes),
    emails: keptTexts(draft.emails),
    accounts: kept(draft.accounts, ({ service, value }) => [service, value]),
  };
  const own = draft.kind === 'person' ? ofPerson(draft) : ofCompany;
  const typed: Readonly<Record<CustomerField, unknown>> = {
    kind: draft.kind,
    name: draft.name,
    kana: draft.kana,
    postalCode: orNull(draft.postalCode),
    address: orNull(draft.address),
    phones: rows.phones.rows.map((row) => {
      const { value, extension, remark } = takenApart(row);
      return { label: row.label, value, extension: orNull(extension), remark: orNull(remark) };
    }),
    faxes: rows.faxes.rows,
    emails: rows.emails.rows,
    accounts: rows.accounts.rows,
    occupation: orNull(draft.occupation),
    purchasePlans: orNull(draft.purchasePlans),
    remarks: orNull(draft.remarks),
    ...own.fields,
  };
  const parsed = customerFieldsSchema.safeParse(typed);
  const places: Readonly<Record<string, Kept<unknown>>> = rows;
  const problems: Record<string, string> = {};
  for (const { path, message } of parsed.error?.issues ?? []) {
    const [field = '', index, ...rest] = path;
    const at = typeof index === 'number' ? (places[String(field)]?.at[index] ?? index) : index;
    const place = [field, ...(at === undefined ? [] : [at]), ...rest].map(String).join('.');
    problems[place] ??= message;
  }
  Object.assign(problems, own.problems);
  if (isReadingMissing(draft)) problems['kana'] = 'kana_missing';
  if (parsed.success) for (const { field, problem } of judgeCustomer(parsed.data, today())) problems[field] ??= problem;
  if (!parsed.success || Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, value: parsed.data };
}
