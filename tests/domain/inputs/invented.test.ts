import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { writeCsvLine } from '../../../electron/domain/audit/csv.ts';
import { addressKey } from '../../../electron/domain/customers/address-key.ts';
import { customerFieldsSchema } from '../../../electron/domain/customers/customer.ts';
import { readEmail } from '../../../electron/domain/customers/email.ts';
import { readPhone } from '../../../electron/domain/customers/phone.ts';
import { parseTypedDate, parseTypedMonth } from '../../../electron/domain/dates/typed-date.ts';
import { parsePlate, plateKeys } from '../../../electron/domain/vehicles/plate.ts';
import { vehicleFieldsSchema } from '../../../electron/domain/vehicles/vehicle.ts';
import { lastFourOfVin, vinDoubt, vinKey } from '../../../electron/domain/vehicles/vin.ts';

// More instances of the kinds of inputs.tsv, as the papers, lists and input methods of Japan write them: what is kept of each, and
// in angle brackets what is said of it. Characters that nobody sees stand as \u{200b}.

const { name, kana, emails, faxes, postalCode, address } = customerFieldsSchema.shape;
const { plate, vin, typeNumber, classNumber } = vehicleFieldsSchema.shape;

const said = (problem: string | null | undefined) => (typeof problem === 'string' ? `<${problem}>` : '');
const words = (...parts: readonly (string | null)[]) => parts.filter((part) => part !== null && part !== '').join(' ');

const by = (schema: z.ZodType<string | null>) => (typed: string) => {
  const { data, error } = schema.safeParse(typed);
  return error === undefined ? String(data) : error.issues.map(({ message }) => said(message)).join(' ');
};

function phone(typed: string): string {
  const { number, problem, extension, remark, second, label, meant } = readPhone(typed);
  const found = Object.entries({ extension, remark, second, label, meant });
  return words(number, said(problem), ...found.map(([part, value]) => (value === null ? '' : `${part}: ${value}`)));
}

/** An address, and what of its field has to go elsewhere. */
function mail(typed: string): string {
  const { beside } = readEmail(typed);
  return words(by(emails.element)(typed), beside === '' ? null : `beside: ${beside}`);
}

function date(typed: string): string {
  const read = parseTypedDate(typed);
  return read.ok ? read.on : words(said(read.problem), read.meant);
}

function month(typed: string): string {
  const read = parseTypedMonth(typed);
  return read.ok ? read.month : words(said(read.problem), read.meant);
}

/** Whether two ways of writing have one key; what has none is the same as nothing. */
const pair = (keyOf: (typed: string) => string | null) => (both: string) => {
  const [one = '', other = ''] = both.split(' | ').map(keyOf);
  return one !== null && one === other ? 'one' : 'two';
};

function plateWithDoubts(typed: string): string {
  const read = parsePlate(typed);
  return words(by(plate)(typed), read.plate === null ? '<other>' : null, ...read.doubts.map(said));
}

/** What the program makes of an input of each kind. */
const readers: Readonly<Record<string, (typed: string) => string>> = {
  kana: by(kana),
  name: by(name),
  phone,
  fax: by(faxes.element),
  mail,
  zip: by(postalCode),
  address: by(address),
  house: pair(addressKey),
  car: pair((typed) => plateKeys(plate.parse(typed) ?? '').key),
  chassis: pair((typed) => vinKey(vin.parse(typed) ?? '')),
  lastFour: (typed) => String(lastFourOfVin(vin.parse(typed) ?? '')),
  vin: (typed) => words(by(vin)(typed), said(vinDoubt(typed))),
  type: by(typeNumber),
  class: by(classNumber),
  plate: plateWithDoubts,
  date,
  month,
  csv: (typed) => writeCsvLine([typed]),
};

const unescaped = (cell: string) =>
  cell
    .replaceAll(/\\u\{([0-9a-f]+)\}/g, (_escape, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replaceAll('\\n', '\n')
    .replaceAll('\\t', '\t');

const [, ...lines] = readFileSync(join(import.meta.dirname, 'invented.tsv'), 'utf8')
  .trimEnd()
  .split('\n');
const rows = lines.map((line) => {
  const [kind = '', input = '', expected = ''] = line.split('\t');
  return { kind, input, expected };
});

describe.each(Object.entries(readers))('%s', (kind, read) => {
  test.each(rows.filter((row) => row.kind === kind))('$input is $expected', ({ input, expected }) => {
    expect(read(unescaped(input))).toBe(unescaped(expected));
  });
});

test('every row is read by something, and every kind has its rows', () => {
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(Object.keys(readers)));
});
