import type { StaffId } from '../domain/ids.ts';
import type { KeyRing } from './key-ring-format.ts';
import { forgetKeys, unlockWithPassword } from './key-ring.ts';

/** Whether this is the person's password; what it opens is zeroed at once. */
export async function checkPassword(ring: KeyRing, staffId: StaffId, password: string): Promise<boolean> {
  const unlocked = await unlockWithPassword(ring, staffId, password);
  if (unlocked.ok) forgetKeys(unlocked.value);
  return unlocked.ok;
}
