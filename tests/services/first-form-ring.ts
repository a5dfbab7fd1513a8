import { randomBytes } from 'node:crypto';
import { rememberGeneration } from '../../db/local/key-ring.ts';
import { argon2Policy } from '../../electron/keys/argon2-policy.ts';
import { keyIdOf, wrapKey } from '../../electron/keys/data-key.ts';
import { readKeyRing, writeKeyRing } from '../../electron/keys/key-ring-file.ts';
import { unlockWithPassword } from '../../electron/keys/key-ring.ts';
import { derivePasswordKey } from '../../electron/keys/password-key.ts';
import { normalizePassword } from '../../electron/keys/password-text.ts';
import { deriveRecoveryKey, parseRecoveryCode } from '../../electron/keys/recovery-code.ts';
import type { Account, TestDesk } from '../support/new-desk.ts';

/** Gives a desk a key ring as the program wrote it before there were key pairs. Nobody is signed in afterwards. */
export async function withFirstFormRing(desk: TestDesk): Promise<void> {
  desk.app.lock();
  await desk.look((db) => rememberGeneration(db, 0));
  const read = readKeyRing(desk.folder);
  if (!read.ok) throw new Error('there is no ring');
  const unlocked = await unlockWithPassword(read.value.ring, desk.manager.staffId, desk.manager.password);
  const code = parseRecoveryCode(desk.recoveryCode);
  if (!unlocked.ok || !code.ok) throw new Error('the ring does not open');
  const { dataKey } = unlocked.value;
  const keyId = keyIdOf(dataKey);
  const argon2 = argon2Policy.chosen;
  const slotOf = async ({ staffId, label, password }: Account) => {
    const text = normalizePassword(password);
    const salt = randomBytes(16);
    const key = await derivePasswordKey(text.ok ? text.value.text : '', salt, argon2);
    const closed = wrapKey(dataKey, key, `${keyId}|password|${staffId}`);
    return { kind: 'password' as const, staffId, label, argon2, salt: salt.toString('base64'), ...closed };
  };
  const salt = randomBytes(16);
  const closed = wrapKey(dataKey, deriveRecoveryKey(code.value.code, salt), `${keyId}|recovery|`);
  writeKeyRing(desk.folder, {
    v: 1,
    generation: 0,
    keyId,
    slots: [
      await slotOf(desk.manager),
      await slotOf(desk.receptionist),
      { kind: 'recovery', salt: salt.toString('base64'), ...closed },
    ],
    mac: '',
  });
}
