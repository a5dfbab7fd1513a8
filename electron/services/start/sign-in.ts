import type { StaffId } from '../../domain/ids.ts';
import type { AnyNewEntry } from '../../../db/ledger/append.ts';
import { conflict, failed, invalid, type CallResult } from '../../contract/failure.ts';
import { done } from '../../domain/result.ts';
import type { Input, Output } from '../../contract/table.ts';
import { recoveryAccount } from '../../keys/attempts.ts';
import type { KeyRing } from '../../keys/key-ring-format.ts';
import {
  forgetKeys,
  passwordSlotOf,
  replacePasswordSlot,
  replaceRecoveryCode,
  unlockWithPassword,
  unlockWithRecoveryCode,
} from '../../keys/key-ring.ts';
import { withoutPair } from '../../keys/key-rotation.ts';
import { readOneTimeWord } from '../../keys/one-time-word.ts';
import { ratePassword } from '../../keys/password-strength.ts';
import { wrongTry } from '../secret-tries.ts';
import { comeIn } from './entrance.ts';
import { readyToSignIn } from './ready.ts';
import { settleRotation } from './rotation.ts';
import { rememberMet } from './start-state.ts';
import type { StartupContext } from './startup-context.ts';

/** A ring that is not as the desk has written it: somebody has put it together from others. */
function ringAltered(host: StartupContext): CallResult<never> {
  rememberMet(host, { state: 'keys_damaged' });
  return conflict('start_state');
}

/** Whether a new password is strong enough, and another one than the word that a manager has handed over. */
async function isGoodPassword(next: string, label: string, oneTimeWord: string | null): Promise<boolean> {
  if (oneTimeWord !== null && readOneTimeWord(next) === readOneTimeWord(oneTimeWord)) return false;
  return (await ratePassword(next, [label], 'ja')).isAccepted;
}

/**
 * Opens the desk with a person's own password. A one-time word opens it only together with a password of one's own, which takes its
 * place; and whoever has no key pair yet gets one.
 */
export async function signIn(
  host: StartupContext,
  input: Input<'session.sign_in'>,
): Promise<CallResult<Output<'session.sign_in'>>> {
  const { id, staffId, password, toLookUp = false, withOlderKeys = false } = input;
  const start = readyToSignIn(host, staffId);
  if (!start.ok) return start;
  const { look, ring } = start.value;
  const unlocked = await unlockWithPassword(ring, staffId, password);
  if (!unlocked.ok) {
    if (unlocked.error === 'altered') return ringAltered(host);
    return unlocked.error === 'wrong' ? wrongTry(host.attempts, staffId) : failed({ kind: 'not_found' });
  }
  const slot = passwordSlotOf(ring, staffId);
  const label = slot?.label ?? '';
  const isOneTime = slot?.isOneTime === true;
  const refused = isOneTime ? await refuseNewPassword(input, label) : null;
  if (refused !== null) {
    forgetKeys(unlocked.value);
    return refused;
  }
  const settled = settleRotation(host, ring, unlocked.value);
  if (!settled.ok) return settled;
  const { ring: found, dataKey } = settled.value;
  const next = isOneTime ? (input.newPassword ?? '') : password;
  const isRenewed = isOneTime || slot?.pair === undefined;
  const renewed = isRenewed ? await replacePasswordSlot(found, dataKey, { staffId, label, password: next }) : null;
  if (isOneTime && renewed?.ok !== true) {
    dataKey.fill(0);
    return invalid('newPassword', renewed?.error ?? 'wrong_key');
  }
  return comeIn(host, look, dataKey, {
    id,
    staffId,
    by: 'password',
    toLookUp,
    accounts: [staffId],
    also: isOneTime ? [passwordSet(host, staffId, 'self')] : [],
    keys: { found, ring: renewed?.ok === true ? renewed.value.ring : found },
    isNewPassword: isOneTime,
    withOlderKeys,
  });
}

/** Why a one-time word does not open the desk: no password comes with it, or none that can be taken. */
async function refuseNewPassword(
  { password, newPassword }: Input<'session.sign_in'>,
  label: string,
): Promise<ReturnType<typeof conflict> | null> {
  if (newPassword === undefined) return conflict('one_time_word');
  return (await isGoodPassword(newPassword, label, password)) ? null : invalid('newPassword', 'password_too_weak');
}

function passwordSet(host: StartupContext, staffId: StaffId, by: 'self' | 'recovery_code'): AnyNewEntry {
  return { id: host.ports.ids.next(), kind: 'password.set', subject: null, body: { staffId, by } };
}

/** The ring with a new password for somebody who has come with the recovery code; the code gets a key pair where it has none. */
async function ringRecovered(
  ring: KeyRing,
  dataKey: Buffer,
  account: { readonly staffId: StaffId; readonly label: string; readonly password: string },
  code: string,
) {
  const renewed = await replacePasswordSlot(ring, dataKey, account);
  if (!renewed.ok || !withoutPair(ring).hasOldCode) return renewed;
  return replaceRecoveryCode(renewed.value.ring, dataKey, code);
}

/** Opens the desk with the recovery code and gives that person a new password. */
export async function recover(
  host: StartupContext,
  input: Input<'session.recover'>,
): Promise<CallResult<Output<'session.recover'>>> {
  const start = readyToSignIn(host, recoveryAccount);
  if (!start.ok) return start;
  const { look, ring } = start.value;
  const { id, staffId, code, newPassword, withOlderKeys = false } = input;
  const account = passwordSlotOf(ring, staffId);
  if (account === undefined) return failed({ kind: 'not_found' });
  const { label } = account;
  if (!(await isGoodPassword(newPassword, label, null))) return invalid('newPassword', 'password_too_weak');
  const unlocked = await unlockWithRecoveryCode(ring, code);
  if (!unlocked.ok) {
    if (unlocked.error === 'altered') return ringAltered(host);
    if (unlocked.error !== 'wrong') return invalid('code', unlocked.error);
    return wrongTry(host.attempts, recoveryAccount);
  }
  const settled = settleRotation(host, ring, unlocked.value);
  if (!settled.ok) return settled;
  const { ring: found, dataKey } = settled.value;
  const recovered = await ringRecovered(found, dataKey, { staffId, label, password: newPassword }, code);
  if (!recovered.ok) {
    dataKey.fill(0);
    return invalid('newPassword', recovered.error);
  }
  // The ring is written only after the database has opened and has it in writing: a password that changed without an entry would
  // be nobody's doing.
  const entered = await comeIn(host, look, dataKey, {
    id,
    staffId,
    by: 'recovery_code',
    toLookUp: false,
    // Whoever tried the forgotten password too often need not wait for the new one.
    accounts: [recoveryAccount, staffId],
    also: [passwordSet(host, staffId, 'recovery_code')],
    keys: { found, ring: recovered.value.ring },
    isNewPassword: true,
    withOlderKeys,
  });
  return entered.ok ? done({}) : entered;
}
