import type { CustomerId } from '../../../electron/domain/ids.ts';
import type { Holder, VehicleFields } from '../../../electron/domain/vehicles/vehicle.ts';
import type { Random } from './random.ts';
import { cars, plateAreas } from './words.ts';
import { trustedDate } from '../../../electron/domain/dates/calendar-date.ts';

const kana = 'あいうえかきくけこさすせそたちつてとなにぬねのはひふほまみむめもやゆよらりるれろ';

function month(random: Random, from: number, years: number): string {
  return `${from + random.below(years)}-${String(random.below(12) + 1).padStart(2, '0')}`;
}

function plate(random: Random): string {
  const number = random.below(9_999) + 1;
  const written = number > 999 ? String(number).replace(/(..)(..)/, '$1-$2') : String(number).padStart(4, '・');
  return `${random.pick(plateAreas)} ${random.pick(['300', '330', '500', '501', '580', '480', '100'])} ${kana.charAt(random.below(kana.length))} ${written}`;
}

/** An invented car. Some have no plate yet, some are lorries without a type number. */
export function car(random: Random): VehicleFields {
  const isTyped = random.chance(0.6);
  return {
    plate: random.chance(0.96) ? plate(random) : null,
    vin: `MHN${random.below(90) + 10}${random.pick(['', 'S', 'W'])}-${random.digits(6)}`,
    carName: random.pick(cars),
    model: random.chance(0.7) ? `5AA-MHN${random.below(90) + 10}` : null,
    typeNumber: isTyped ? random.digits(5) : null,
    classNumber: isTyped ? random.digits(4) : null,
    firstRegistered: month(random, 2004, 22),
    inspectionExpiresOn: random.chance(0.8)
      ? trustedDate(`${month(random, 2026, 3)}-${String(random.below(28) + 1).padStart(2, '0')}`)
      : null,
    baseLocation: null,
    purposeOfUse: random.pick([null, null, '自家用', '通勤', '貨物']),
  };
}

/** Who holds a car of this customer: mostly the customer alone, sometimes another party owns it. */
export function holders(random: Random, customerId: CustomerId): Holder[] {
  const owner = random.pick(['customer', 'customer', 'customer', 'finance_company', 'employer', 'family'] as const);
  return [
    { role: 'owner', kind: owner, customerId: owner === 'customer' ? customerId : null, sinceOn: null },
    { role: 'user', kind: 'customer', customerId, sinceOn: null },
  ];
}
