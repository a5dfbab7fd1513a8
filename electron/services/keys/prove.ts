import { conflict, failed, type CallResult } from '../../contract/failure.ts';
import { done } from '../../domain/result.ts';
import { checkPassword } from '../../keys/check-password.ts';
import { readKeyRing } from '../../keys/key-ring-file.ts';
import type { KeyRing } from '../../keys/key-ring-format.ts';
import type { DeskContext } from '../desk-context.ts';
import { mayTry, wrongTry } from '../secret-tries.ts';

/** The key ring of this desk. */
export function ringOf({ folder }: Pick<DeskContext, 'folder'>): CallResult<KeyRing> {
  const read = readKeyRing(folder);
  return read.ok ? done(read.value.ring) : failed({ kind: 'storage', trouble: 'unreadable' });
}

/**
 * The key ring, for whoever proves with their own password that they still are who has signed in. A right password leaves the count
 * of wrong ones to the next sign-in, which writes it down.
 */
export async function proveSelf(desk: DeskContext, password: string): Promise<CallResult<KeyRing>> {
  const { staffId } = desk.person;
  const ring = ringOf(desk);
  if (!ring.ok) return ring;
  const allowed = mayTry(desk.attempts, staffId);
  if (!allowed.ok) return allowed;
  if (!(await checkPassword(ring.value, staffId, password))) return wrongTry(desk.attempts, staffId);
  // Locked while the password was being tried: not this person's desk any more.
  return desk.ended.aborted ? failed({ kind: 'locked' }) : ring;
}

/** What is answered where the ring is not that of this desk any more: somebody has put another one in its place meanwhile. */
export function otherRing() {
  return conflict('keys_changed');
}
