import { conflict, failed, invalid, type CallResult } from '../../contract/failure.ts';
import type { Input } from '../../contract/table.ts';
import { done } from '../../domain/result.ts';
import type { StaffId } from '../../domain/ids.ts';
import { recoveryAccount, type Attempts } from '../../keys/attempts.ts';
import type { KeyRing } from '../../keys/key-ring-format.ts';
import {
  forgetKeys,
  passwordSlotOf,
  replacePasswordSlot,
  unlockWithPassword,
  unlockWithRecoveryCode,
} from '../../keys/key-ring.ts';
import type { OpenedKeys } from '../../keys/key-slot.ts';
import { ratePassword } from '../../keys/password-strength.ts';
import { mayTry, wrongTry } from '../secret-tries.ts';

/** The data key of a backup, which the caller owns and zeroes; and its key ring with the new password, where one was chosen. */
interface Unlocked {
  readonly dataKey: Buffer;
  readonly ring: KeyRing | null;
}

type Secret = Input<'restore.check'>['secret'];

/** `altered`: the secret is right, and the ring was put together from others. */
type Unlocking = CallResult<Unlocked> | 'altered';

/** The key that the copy is closed by, also where a change of it was asked for and not yet done. */
function presentKey({ dataKey, nextKey }: OpenedKeys): Buffer {
  nextKey?.fill(0);
  return dataKey;
}

async function byPassword(attempts: Attempts, ring: KeyRing, staffId: StaffId, password: string): Promise<Unlocking> {
  const unlocked = await unlockWithPassword(ring, staffId, password);
  if (!unlocked.ok) {
    if (unlocked.error === 'altered') return 'altered';
    return unlocked.error === 'wrong' ? wrongTry(attempts, staffId) : failed({ kind: 'not_found' });
  }
  // A word that a manager has handed over opens nothing but the choice of a password.
  if (passwordSlotOf(ring, staffId)?.isOneTime === true) {
    forgetKeys(unlocked.value);
    return conflict('one_time_word');
  }
  return done({ dataKey: presentKey(unlocked.value), ring: null });
}

async function byCode(
  attempts: Attempts,
  ring: KeyRing,
  staffId: StaffId,
  { code, newPassword }: Extract<Secret, { by: 'recovery_code' }>,
): Promise<Unlocking> {
  const account = passwordSlotOf(ring, staffId);
  if (account === undefined) return failed({ kind: 'not_found' });
  const { label } = account;
  const strength = await ratePassword(newPassword, [label], 'ja');
  if (!strength.isAccepted) return invalid('newPassword', 'password_too_weak');
  const unlocked = await unlockWithRecoveryCode(ring, code);
  if (!unlocked.ok) {
    if (unlocked.error === 'altered') return 'altered';
    return unlocked.error === 'wrong' ? wrongTry(attempts, recoveryAccount) : invalid('code', unlocked.error);
  }
  const dataKey = presentKey(unlocked.value);
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
): Promise<Unlocking> {
  const allowed = mayTry(attempts, secret.by === 'password' ? staffId : recoveryAccount);
  if (!allowed.ok) return allowed;
  return secret.by === 'password'
    ? byPassword(attempts, ring, staffId, secret.password)
    : byCode(attempts, ring, staffId, secret);
}
