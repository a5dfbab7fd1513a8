import { ageOn } from '../dates/age.ts';
import type { CalendarDate } from '../dates/calendar-date.ts';
import { isLatin } from '../text/clean.ts';
import type { InputProblem } from '../text/input-problem.ts';
import type { CustomerFields } from './customer.ts';

/** What is wrong between the fields of a customer, and where it is said. */
export interface CustomerFault {
  readonly field: 'kana' | 'bornOn' | 'deceasedOn' | 'contactPersons';
  readonly problem: InputProblem;
}

/** Nobody on record ever was older than 122: beyond this an era was mistaken. */
const oldest = 125;

/** What no field says of itself. An impossible life is most often a wrong era, and would make a child a grown-up. */
type Judged = Pick<CustomerFields, Exclude<CustomerFault['field'], 'contactPersons'> | 'name'>;

/**
 * Judges what the fields of a customer say together.
 *
 * @param today no day of a life lies behind it
 */
export function judgeCustomer(
  { name, kana, bornOn, deceasedOn }: Judged,
  today: CalendarDate,
): readonly CustomerFault[] {
  const faults: CustomerFault[] = [];
  if (isLatin(kana) && !isLatin(name)) faults.push({ field: 'kana', problem: 'reading_in_latin' });
  if (bornOn !== null && bornOn > today) faults.push({ field: 'bornOn', problem: 'in_future' });
  if (deceasedOn !== null && deceasedOn > today) faults.push({ field: 'deceasedOn', problem: 'in_future' });
  if (bornOn === null || faults.some(({ problem }) => problem === 'in_future')) return faults;
  const age = ageOn(bornOn, deceasedOn ?? today);
  if (age === null) faults.push({ field: 'deceasedOn', problem: 'died_before_birth' });
  else if (age > oldest) faults.push({ field: 'bornOn', problem: 'too_old' });
  return faults;
}
