import { findEntry } from '../../db/queries/entries.ts';
import { conflict, failed, invalid, type CallResult } from '../contract/failure.ts';
import { done } from '../domain/result.ts';
import type { passwordTable } from '../contract/passwords.ts';
import type { Input, Output } from '../contract/table.ts';
import type { BodyOf } from '../domain/entries/index.ts';
import { checkPassword } from '../keys/check-password.ts';
import { readKeyRing } from '../keys/key-ring-file.ts';
import { replacePasswordSlot } from '../keys/key-ring.ts';
import { ratePassword } from '../keys/password-strength.ts';
import { recordNow, type DeskContext } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { isRepeat, sameBody } from './idempotent.ts';
import { mayTry, wrongTry } from './secret-tries.ts';
import { writeRing } from './staff-keys.ts';
import { troubleOf } from './storage-trouble.ts';

async function changePassword(
  desk: DeskContext,
  { id, current, next }: Input<'password.change'>,
): Promise<CallResult<Output<'password.change'>>> {
  const { staffId, label } = desk.person;
  const body: BodyOf<'password.set'> = { staffId, by: 'self' };
  const known = findEntry(desk.db, id);
  if (known !== null && !isRepeat(desk, { kind: 'password.set', subject: null, isSame: sameBody(body) }, known)) {
    return conflict('id_used');
  }
  const read = readKeyRing(desk.folder);
  if (!read.ok) return failed({ kind: 'storage', trouble: 'unreadable' });
  const allowed = mayTry(desk.attempts, staffId);
  if (!allowed.ok) return allowed;
  const isRight = await checkPassword(read.value.ring, staffId, current);
  // A repeat finds that the old password opens nothing any more: it was changed the first time. A right one leaves the count
  // of wrong ones to the next sign-in, which writes it down.
  if (!isRight) return known === null ? wrongTry(desk.attempts, staffId) : done({});
  const strength = await ratePassword(next, [label], 'ja');
  if (!strength.isAccepted) return invalid('next', 'password_too_weak');
  const rewrapped = await replacePasswordSlot(read.value.ring, desk.dataKey, { staffId, label, password: next });
  if (!rewrapped.ok) return invalid('next', rewrapped.error);
  if (known === null) recordNow(desk, [{ id, kind: 'password.set', subject: null, body }]);
  const written = writeRing(desk.folder, desk.db, rewrapped.value.ring);
  if (!written.ok) return failed({ kind: 'storage', trouble: troubleOf(written.error) });
  return done({});
}

/** Passwords: how strong one is, and changing one's own. */
export const passwordHandlers = {
  'password.rate': async (_host, { password, ownWords, language }) => {
    const { suggestions, ...rating } = await ratePassword(password, ownWords, language);
    return done({ ...rating, suggestions: [...suggestions] });
  },
  'password.change': (desk, input) => desk.passwordWork.run(() => changePassword(desk, input)),
} satisfies HandlersOf<typeof passwordTable>;
