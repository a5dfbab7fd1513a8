import { type FreshId, freshIdSchema } from '../../../electron/domain/ids.ts';
import type { Random } from './random.ts';

function hex(random: Random, digits: number): string {
  return random
    .below(16 ** digits)
    .toString(16)
    .padStart(digits, '0');
}

/** A UUIDv7 of this moment (milliseconds since 1970), the same for the same state of `random`. */
export function uuidAt(random: Random, moment: number): FreshId {
  const time = moment.toString(16).padStart(12, '0');
  const variant = random.pick(['8', '9', 'a', 'b']);
  return freshIdSchema.parse(
    `${time.slice(0, 8)}-${time.slice(8)}-7${hex(random, 3)}-${variant}${hex(random, 3)}-${hex(random, 6)}${hex(random, 6)}`,
  );
}
