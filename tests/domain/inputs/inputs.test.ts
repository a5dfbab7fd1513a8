import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { writeCsvLine } from '../../../electron/domain/audit/csv.ts';
import { addressKey } from '../../../electron/domain/customers/address-key.ts';
import { customerFieldsSchema } from '../../../electron/domain/customers/customer.ts';
import { emailSchema } from '../../../electron/domain/customers/email.ts';
import { readPhone } from '../../../electron/domain/customers/phone.ts';
import { postalCodeSchema } from '../../../electron/domain/customers/postal-code.ts';
import { parseTypedDate } from '../../../electron/domain/dates/typed-date.ts';
import { parsePlate, plateSchema } from '../../../electron/domain/vehicles/plate.ts';
import { plateAreaNames } from '../../../electron/domain/vehicles/plate-areas.ts';
import { typeNumberSchema } from '../../../electron/domain/vehicles/type-number.ts';
import { vinSchema } from '../../../electron/domain/vehicles/vin.ts';
import { inputRows, type InputRow } from './rows.ts';

/** Ways of saying in the table that anything is right that is kept, or that is not. */
const ANYTHING_KEPT = ['accepted', 'accepted or said'];
const ANYTHING_REFUSED = ['refused', 'said', '12345 and 0234 apart, or said'];

function holds({ input, expected }: InputRow, kept: string | null): void {
  if (ANYTHING_REFUSED.includes(expected)) expect(kept, input).toBeNull();
  else if (ANYTHING_KEPT.includes(expected)) expect(kept, input).not.toBeNull();
  else expect(kept, input).toBe(expected);
}

const by = (schema: z.ZodType<string>) => (typed: string) => schema.safeParse(typed).data ?? null;

const { name, kana } = customerFieldsSchema.shape;

/** For each group of rows the function of the program that reads such inputs. */
const readers: Readonly<Record<string, (typed: string) => string | null>> = {
  kana: by(kana),
  mail: by(emailSchema),
  zip: by(postalCodeSchema),
  vin: by(vinSchema),
  type: by(typeNumberSchema),
  csv: (value) => writeCsvLine([value]),
  name: by(name),
  phone: (typed) => readPhone(typed).number,
  plate: by(plateSchema),
  date: (typed) => {
    const read = parseTypedDate(typed);
    return read.ok ? read.on : null;
  },
};

/** Rows whose expectation is a sentence. */
const inWords: Readonly<Record<string, (row: InputRow) => void>> = {
  'name-7': (row) => expect(by(name)(row.input)).toBe('山田 太郎'),
  'name-r1': (row) => {
    const typed = z.object({ name: z.string() }).parse(JSON.parse(row.input));
    expect(name.safeParse(typed.name).error?.issues.map(({ message }) => message)).toEqual(['private_use_character']);
  },
  'phone-9': (row) => {
    expect(readPhone(row.input)).toMatchObject({ number: '023-672-4038', second: '090-1234-5678' });
  },
  'phone-10': (row) => expect(readPhone(row.input)).toMatchObject({ number: null, meant: '090-1234-5678' }),
  'phone-5': (row) => expect(readPhone(row.input)).toMatchObject({ number: '023-672-4038', extension: '12' }),
  'phone-6': (row) => expect(readPhone(row.input)).toMatchObject({ number: '023-672-4038', extension: '12' }),
  'phone-7': (row) => expect(readPhone(row.input)).toMatchObject({ number: '023-672-4038', extension: '12' }),
  'mail-11': (row) => expect(by(emailSchema)(row.input)).toBe('taro@example.jp'),
  'date-9': (row) => {
    expect(parseTypedDate(row.input)).toEqual({ ok: false, problem: 'outside_era', meant: '2020-03-01' });
  },
  'plate-1': () => expect(plateAreaNames).toHaveLength(138),
  'plate-29': (row) => expect(by(plateSchema)(row.input)).toBe('山形 501 す 12-34'),
  'csv-4': (row) => expect(writeCsvLine([row.input])).toBe(`'${row.input}`),
  'csv-5': (row) => expect(writeCsvLine([row.input])).toBe(`'${row.input}`),
  'csv-6': (row) => expect(writeCsvLine([row.input])).toBe(`'${row.input}`),
};

describe.each(Object.entries(readers))('%s', (group, read) => {
  // Those that name whole customers are tried at the router (tests/services/inputs-rows.test.ts).
  const rows = inputRows(group).filter(({ input, id }) => !input.startsWith('{') || id === 'name-r1');
  test.each(rows)('$id: $input', (row) => {
    const said = inWords[row.id];
    if (said === undefined) holds(row, read(row.input));
    else said(row);
  });
});

test.each(inputRows('addr'))('$id: $input', ({ input, expected }) => {
  const [one, other] = z.tuple([z.string(), z.string()]).parse(JSON.parse(input));
  expect(addressKey(one) === addressKey(other) ? 'one place' : 'two places').toBe(expected);
});

test('these plates are kept as free lines, and no others', () => {
  const free = inputRows('plate').filter(({ input, id }) => id !== 'plate-1' && parsePlate(input).plate === null);
  expect(free.map(({ id }) => id)).toEqual(['plate-5', 'plate-7', 'plate-8', 'plate-11', 'plate-25', 'plate-26']);
});
