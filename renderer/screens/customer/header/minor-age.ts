import type { Output } from '../../../../electron/contract/table.ts';
import { isMinorOn } from '../../../../electron/domain/consent/minor.ts';
import { ageOn } from '../../../../electron/domain/dates/age.ts';
import { today } from '../../../text/screen-format.ts';

/** The age of a customer who is a minor today; null for everybody else. */
export function minorAge({ bornOn, deceasedOn }: Output<'customer.get'>['fields']): number | null {
  if (bornOn === null || deceasedOn !== null || !isMinorOn(bornOn, today())) return null;
  return ageOn(bornOn, today());
}
