import type { Output } from '../../../../electron/contract/table.ts';
import { ageOn } from '../../../../electron/domain/dates/age.ts';
import { today } from '../../../text/screen-format.ts';

/** From this age on a person speaks for themselves (Civil Code Art. 4). */
const fullAge = 18;

/** The age of a customer who is a minor today; null for everybody else. */
export function minorAge({ bornOn, deceasedOn }: Output<'customer.get'>['fields']): number | null {
  const age = bornOn === null || deceasedOn !== null ? null : ageOn(bornOn, today());
  return age !== null && age < fullAge ? age : null;
}
