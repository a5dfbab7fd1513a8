import { expect } from 'vitest';
import { newDesk, type Account, type TestDesk } from '../support/new-desk.ts';

/** A desk at whose sign-in nobody stands yet. */
export const lockedDesk = () => newDesk({ isLocked: true });

/** Signs in as somebody and returns the answer, whatever it is. */
export const enter = (desk: TestDesk, { staffId, password }: Pick<Account, 'staffId' | 'password'>) =>
  desk.send('session.sign_in', { id: desk.id(), staffId, password });

/** The answer to a password or a code that is not the right one. */
export const wrong = { ok: false, error: { kind: 'wrong_secret' } };

/** The answer while so many seconds have to be waited. */
export const waiting = (seconds: number) => ({ ok: false, error: { kind: 'wait', seconds } });

/** So many wrong passwords, each of them tried; the last one may begin a wait of so many seconds. */
export async function failTimes(desk: TestDesk, times: number, beginsWait = 0): Promise<void> {
  const { staffId, password } = desk.receptionist;
  for (let left = times; left > 0; left -= 1) {
    const answer = left === 1 && beginsWait > 0 ? waiting(beginsWait) : wrong;
    expect(await enter(desk, { staffId, password: `${password}${left}` })).toEqual(answer);
  }
}
