import { failed, invalid, type CallResult } from '../../contract/failure.ts';
import type { Input } from '../../contract/table.ts';
import { done } from '../../domain/result.ts';
import type { StaffId } from '../../domain/ids.ts';
import { recoveryAccount, type Attempts } from '../../keys/attempts.ts';
import type { KeyRing } from '../../keys/key-ring-format.ts';
import { replacePasswordSlot, unlockWithPassword, unlockWithRecoveryCode } from '../../keys/key-ring.ts';
import { ratePassword } from '../../keys/password-strength.ts';
import { mayTry, wrongTry } from '../secret-tries.ts';

/** The data key of a backup, which the caller owns and zeroes; and its key ring with the new password, where one was chosen. */
interface Unlocked {
  readonly dataKey: Buffer;
  readonly ring: KeyRing | null;
}

type Secret = Input<'restore.check'>['secret'];

async function byPassword(
  attempts: Attempts,
  ring: KeyRing,
  staffId: StaffId,
  password: string,
): Promise<CallResult<Unlocked>> {
  const unlocked = await unlockWithPassword(ring, staffId, password);
  if (!unlocked.ok) return unlocked.error === 'wrong' ? wrongTry(attempts, staffId) : failed({ kind: 'not_found' });
  return done({ dataKey: unlocked.value.dataKey, ring: null });
}

async function byCode(
  attempts: Attempts,
  ring: KeyRing,
  staffId: StaffId,
  { code, newPassword }: Extract<Secret, { by: 'recovery_code' }>,
): Promise<CallResult<Unlocked>> {
  const account = ring.slots.find((slot) => slot.kind === 'password' && slot.staffId === staffId);
  if (account?.kind !== 'password') return failed({ kind: 'not_found' });
  const { label } = account;
  const strength = await ratePassword(newPassword, [label], 'ja');
  if (!strength.isAccepted) return invalid('newPassword', 'password_too_weak');
  const unlocked = unlockWithRecoveryCode(ring, code);
  if (!unlocked.ok)
    return unlocked.error === 'wrong' ? wrongTry(attempts, recoveryAccount) : invalid('code', unlocked.error);
  const { dataKey } = unlocked.value;
  const changed = await replacePasswordSlot(ring, dataKey, { staffId, label, password: newPassword });
  if (changed.ok) return done({ dataKey, ring: changed.value.ring });
  dataKey.fill(0);
  return invalid('newPassword', changed.error);
}

/** Opens the key ring of a backup, with a password of its time or with the recovery code. Wrong tries count as at the sign-in, which writes them down. */
export async function unlockBackup(
  attempts: Attempts,
  ring: KeyRing,
  staffId: StaffId,
  secret: Secret,
): Promise<CallResult<Unlocked>> {
  const allowed = mayTry(attempts, secret.by === 'password' ? staffId : recoveryAccount);
  if (!allowed.ok) return allowed;
  return secret.by === 'password'
    ? byPassword(attempts, ring, staffId, secret.password)
    : byCode(attempts, ring, staffId, secret);
}
