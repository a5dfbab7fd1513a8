import { z } from 'zod';
import { personV1 } from '../../../electron/domain/entries/stored/person-v1.ts';
import { freshIdSchema, trustedId } from '../../../electron/domain/ids.ts';
import {
  personFieldsSchema,
  personRoleSchema,
  type PersonFields,
  type PersonRole,
} from '../../../electron/domain/persons/person.ts';
import type { CustomerFields } from '../../../electron/domain/customers/customer.ts';
import type { Output } from '../../../electron/contract/table.ts';
import { newId } from '../../api/new-id.ts';
import { orNull, type Reading } from '../../widgets/typed-value/typed-value.ts';

/** Somebody who answers for the customer, as they are typed. */
export const personRowSchema = z.strictObject({
  /** Under which they are written down: saving twice makes no second one. */
  id: freshIdSchema,
  role: personRoleSchema,
  name: z.string(),
  kana: z.string(),
  title: z.string(),
  phone: z.string(),
  extension: z.string(),
  /** As they stood on record; null for somebody new. */
  seen: personV1.nullable(),
  /** Taken out of the list; who was on record then answers no more. */
  isGone: z.boolean(),
});

/** Somebody who answers for the customer, as they are typed. */
export type PersonRow = z.infer<typeof personRowSchema>;

/** What is to be written down of somebody. */
export interface PersonToSave extends Pick<PersonRow, 'id' | 'seen'> {
  readonly fields: PersonFields;
}

/** Nobody yet. */
export function blankPerson(role: PersonRow['role']): PersonRow {
  return { id: newId(), role, name: '', kana: '', title: '', phone: '', extension: '', seen: null, isGone: false };
}

type PersonLine = Output<'customer.get'>['persons'][number];

/** Those on record, as they would be typed. Who is a customer of their own is changed on their own sheet. */
export function personRowsOf(persons: readonly PersonLine[]): PersonRow[] {
  return persons.flatMap(({ by, flagged: _flagged, ...fields }) => {
    if (by.of !== 'person') return [];
    const { title, phone, extension } = fields;
    const typed = { title: title ?? '', phone: phone ?? '', extension: extension ?? '' };
    return [{ ...fields, ...typed, id: trustedId(by.id), seen: { ...fields, isCurrent: true }, isGone: false }];
  });
}

/** The roles of those whom the form asks for: an agent is written down when they come to answer. */
export const askedRoles = {
  person: ['parent', 'guardian'],
  company: ['contact', 'representative'],
} as const satisfies Readonly<Record<CustomerFields['kind'], readonly PersonRole[]>>;

/** Whether a row belongs to a customer of this kind, whatever was typed before the kind was changed. */
export function isOfKind({ role }: PersonRow, kind: CustomerFields['kind']): boolean {
  return askedRoles[kind].some((one) => one === role);
}

/** Whether a row counts for nothing: somebody new of whom nothing was typed. */
export function isLeftBlank({ seen, name, kana, title, phone, extension }: PersonRow): boolean {
  return seen === null && [name, kana, title, phone, extension].every((typed) => typed.trim() === '');
}

/** What was typed of the people who answer, or what is wrong with it, by the places of the form. Rows that are empty do not count. */
export function readPersons(
  rows: readonly PersonRow[],
  kind: CustomerFields['kind'],
): Reading<readonly PersonToSave[]> {
  const problems: Record<string, string> = {};
  const read = rows.flatMap((row, at) => {
    const { id, seen, isGone } = row;
    if (isGone) return seen === null ? [] : [{ id, seen, fields: { ...seen, isCurrent: false } }];
    if (!isOfKind(row, kind) || isLeftBlank(row)) return [];
    const parsed = personFieldsSchema.safeParse({
      role: row.role,
      name: row.name,
      kana: row.kana,
      title: orNull(row.title),
      phone: orNull(row.phone),
      extension: orNull(row.extension),
      isCurrent: true,
    });
    for (const { path, message } of parsed.error?.issues ?? []) {
      problems[`persons.${at}.${String(path[0])}`] ??= message;
    }
    return parsed.success ? [{ id, seen, fields: parsed.data }] : [];
  });
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, value: read };
}
