import { isMinorOn } from '../../../electron/domain/consent/minor.ts';
import { today } from '../../text/screen-format.ts';
import { readDay } from '../../widgets/typed-value/typed-value.ts';

/** Whether a typed birth date is a minor's. */
export function isMinor(bornOn: string): boolean {
  return isMinorOn(readDay(bornOn).value, today());
}
