import type { CustomerFields } from '../../../electron/domain/customers/customer.ts';
import type { Random } from './random.ts';
import { towns } from './words.ts';

/**
 * Numbers that reach nobody: behind 070 and 090 no number begins with 0, and no exchange of a town does either
 * (電気通信番号計画). All ten thousand last fours come up, because those are what one searches by.
 */
export function mobileNumber(random: Random): string {
  return `${random.pick(['070', '090'])}-0${random.digits(3)}-${random.digits(4)}`;
}

/** A number on a line, as unreachable as the mobile ones. */
export function lineNumber(random: Random): string {
  return `023-0${random.digits(2)}-${random.digits(4)}`;
}

type Phone = CustomerFields['phones'][number];

/** None, one or several telephones. */
export function phones(random: Random): Phone[] {
  const mobile: Phone = { label: 'mobile', value: mobileNumber(random), extension: null, remark: null };
  const home: Phone = { label: 'home', value: lineNumber(random), extension: null, remark: null };
  return random.pick([
    [mobile],
    [mobile],
    [mobile, home],
    [home],
    [mobile, home, { label: 'work', value: lineNumber(random), extension: null, remark: null }],
    [],
  ]);
}

/** Addresses under names that are reserved for examples. */
export function emails(random: Random): string[] {
  if (random.chance(0.4)) return [];
  const domain = random.pick(['example.jp', 'example.com', 'mail.example.jp']);
  // Two dots in a row: the mobile carriers once gave out such addresses.
  return [`mihon${random.pick(['.', '..', '_', ''])}${random.digits(7)}@${domain}`];
}

/** A place that is on no map. */
export function address(random: Random): Pick<CustomerFields, 'postalCode' | 'address'> {
  if (random.chance(0.1)) return { postalCode: null, address: null };
  const house = `${random.below(30) + 1}-${random.below(20) + 1}`;
  const flat = random.pick(['', '', '', `　コーポ見本 ${random.below(9) + 1}0${random.below(9) + 1}`]);
  return { postalCode: `000-${random.digits(4)}`, address: `架空県夢見市${random.pick(towns)}${house}${flat}` };
}
