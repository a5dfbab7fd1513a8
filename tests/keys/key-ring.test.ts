import { trustedId } from '../../electron/domain/ids.ts';
import { argon2Sync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { keyIdOf } from '../../electron/keys/data-key.ts';
import type { KeyRing } from '../../electron/keys/key-ring-format.ts';
import {
  addPasswordSlot,
  createKeyRing,
  removePasswordSlot,
  replacePasswordSlot,
  replaceRecoveryCode,
  unlockWithPassword,
  unlockWithRecoveryCode,
} from '../../electron/keys/key-ring.ts';
import { derivePasswordKey } from '../../electron/keys/password-key.ts';
import { makeRecoveryCode } from '../../electron/keys/recovery-code.ts';
import { CHEAP, expectOk, makeRing, SAITO, TANAKA } from './fixtures.ts';

const WRONG = { ok: false, error: 'wrong' };

describe('a password', () => {
  test('opens the ring with the cost the product really uses', async () => {
    const { ring, dataKey } = expectOk(await createKeyRing(SAITO));
    expect(ring.slots[0]).toMatchObject({ argon2: { memoryKiB: 65_536, timeCost: 3, parallelism: 1 } });
    const opened = expectOk(await unlockWithPassword(ring, SAITO.staffId, SAITO.password));
    expect(opened.dataKey.equals(dataKey)).toBe(true);
    expect(dataKey).toHaveLength(32);
  });

  test('is derived as another implementation of Argon2id derives it', async () => {
    const nonce = Buffer.alloc(16, 7);
    const other = argon2Sync('argon2id', {
      message: Buffer.from(SAITO.password),
      nonce,
      memory: 64,
      passes: 2,
      parallelism: 1,
      tagLength: 32,
    });
    const ours = await derivePasswordKey(SAITO.password, nonce, { memoryKiB: 64, timeCost: 2, parallelism: 1 });
    expect(ours.equals(other)).toBe(true);
  });

  test('that is wrong, empty or endless does not open it', async () => {
    const { ring } = await makeRing();
    const typed = ['kanaria-no-uta-74', 'Kanaria-no-uta-73', `${SAITO.password} `, '', 'x'.repeat(10_000_000)];
    for (const password of typed) expect(await unlockWithPassword(ring, SAITO.staffId, password)).toEqual(WRONG);
  });

  test('typed with the IME on, in full width, is the same password', async () => {
    const { ring } = await makeRing();
    expect(await unlockWithPassword(ring, SAITO.staffId, 'ｋａｎａｒｉａ－ｎｏ－ｕｔａ－７３')).toMatchObject({
      ok: true,
    });
  });

  test('of nobody in the ring is told apart', async () => {
    const { ring } = await makeRing();
    for (const staffId of [TANAKA.staffId, '', '__proto__', 'recovery'].map(trustedId))
      expect(await unlockWithPassword(ring, staffId, SAITO.password)).toEqual({ ok: false, error: 'unknown_staff' });
  });
});

describe('accounts', () => {
  test('two people open the same data key, each with their own password only', async () => {
    const { ring, dataKey } = await makeRing();
    const both = expectOk(await addPasswordSlot(ring, dataKey, TANAKA, CHEAP)).ring;
    for (const { staffId, password } of [SAITO, TANAKA])
      expect(expectOk(await unlockWithPassword(both, staffId, password)).dataKey.equals(dataKey)).toBe(true);
    expect(await unlockWithPassword(both, TANAKA.staffId, SAITO.password)).toEqual(WRONG);
  });

  test('are one a person: neither a second slot nor a name that looks the same', async () => {
    const { ring, dataKey } = await makeRing();
    const refusals = [
      [{ ...TANAKA, staffId: SAITO.staffId }, 'duplicate_staff_id'],
      [{ ...TANAKA, label: SAITO.label }, 'duplicate_label'],
      [{ ...TANAKA, label: ' 齋藤　利孝' }, 'duplicate_label'],
      [{ ...TANAKA, label: ' ' }, 'invalid_label'],
      [{ ...TANAKA, label: '田中\u202E' }, 'invalid_label'],
      [{ ...TANAKA, label: '田'.repeat(61) }, 'invalid_label'],
      [{ ...TANAKA, staffId: trustedId('a|b') }, 'invalid_staff_id'],
      [{ ...TANAKA, password: 'short' }, 'password_too_short'],
      [{ ...TANAKA, password: 'x'.repeat(10_000_000) }, 'password_too_long'],
    ] as const;
    for (const [account, reason] of refusals)
      expect(await addPasswordSlot(ring, dataKey, account, CHEAP)).toEqual({ ok: false, error: reason });
  });

  test('a changed password replaces the old one', async () => {
    const { ring, dataKey } = await makeRing();
    const password = 'sakuranbo-to-onsen-91';
    const changed = expectOk(await replacePasswordSlot(ring, dataKey, { ...SAITO, password }, CHEAP)).ring;
    expect(await unlockWithPassword(changed, SAITO.staffId, SAITO.password)).toEqual(WRONG);
    expect(expectOk(await unlockWithPassword(changed, SAITO.staffId, password)).dataKey.equals(dataKey)).toBe(true);
    expect(changed.slots).toHaveLength(ring.slots.length);
    expect(await replacePasswordSlot(ring, dataKey, TANAKA, CHEAP)).toEqual({ ok: false, error: 'unknown_staff' });
  });

  test('a renamed person may not take the name of another', async () => {
    const { ring, dataKey } = await makeRing();
    const both = expectOk(await addPasswordSlot(ring, dataKey, TANAKA, CHEAP)).ring;
    const renamed = { ...TANAKA, label: SAITO.label };
    const refused = await replacePasswordSlot(both, dataKey, renamed, CHEAP);
    expect(refused).toEqual({ ok: false, error: 'duplicate_label' });
  });

  test('a removed person no longer gets in; the last one stays', async () => {
    const { ring, dataKey } = await makeRing();
    const both = expectOk(await addPasswordSlot(ring, dataKey, TANAKA, CHEAP)).ring;
    const alone = expectOk(removePasswordSlot(both, dataKey, SAITO.staffId)).ring;
    const gone = await unlockWithPassword(alone, SAITO.staffId, SAITO.password);
    expect(gone).toEqual({ ok: false, error: 'unknown_staff' });
    expect(removePasswordSlot(alone, dataKey, SAITO.staffId)).toEqual({ ok: false, error: 'unknown_staff' });
    expect(removePasswordSlot(alone, dataKey, TANAKA.staffId)).toEqual({ ok: false, error: 'last_account' });
  });

  test('a foreign or zeroed data key changes nothing', async () => {
    const { ring } = await makeRing();
    const refused = { ok: false, error: 'wrong_key' };
    for (const foreign of [Buffer.alloc(32), (await makeRing()).dataKey]) {
      expect(await addPasswordSlot(ring, foreign, TANAKA, CHEAP)).toEqual(refused);
      expect(await replacePasswordSlot(ring, foreign, SAITO, CHEAP)).toEqual(refused);
      expect(removePasswordSlot(ring, foreign, SAITO.staffId)).toEqual(refused);
      expect(await replaceRecoveryCode(ring, foreign, makeRecoveryCode())).toEqual(refused);
    }
  });

  test('a lock while the password is being changed does not spoil the new slot', async () => {
    const { ring, dataKey } = await makeRing();
    const original = Buffer.from(dataKey);
    const changing = replacePasswordSlot(ring, dataKey, { ...SAITO, password: TANAKA.password }, CHEAP);
    dataKey.fill(0);
    const changed = expectOk(await changing).ring;
    const opened = expectOk(await unlockWithPassword(changed, SAITO.staffId, TANAKA.password));
    expect(opened.dataKey.equals(original)).toBe(true);
  });
});

describe('the recovery code', () => {
  test('opens the ring however sloppily it is typed', async () => {
    const { ring, dataKey, recoveryCode } = await makeRing();
    const fullWidth = recoveryCode.replaceAll(/[!-~]/gu, (sign) =>
      String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
    );
    const sloppy = [
      recoveryCode,
      recoveryCode.toLowerCase().replaceAll('-', ''),
      ` ${recoveryCode.replaceAll('-', '　').replaceAll('0', 'o').replaceAll('1', 'l')}\n`,
      fullWidth,
      recoveryCode.replaceAll('-', 'ー'),
    ];
    for (const typed of sloppy)
      expect(expectOk(await unlockWithRecoveryCode(ring, typed)).dataKey.equals(dataKey)).toBe(true);
  });

  test('of another ring is wrong; a slip of typing is told apart', async () => {
    const { ring, recoveryCode } = await makeRing();
    expect(await unlockWithRecoveryCode(ring, (await makeRing()).recoveryCode)).toEqual(WRONG);
    const slip = (recoveryCode.startsWith('7') ? '8' : '7') + recoveryCode.slice(1);
    expect(await unlockWithRecoveryCode(ring, slip)).toEqual({ ok: false, error: 'wrong_check_character' });
  });

  test('that was replaced no longer opens', async () => {
    const { ring, dataKey, recoveryCode } = await makeRing();
    const code = makeRecoveryCode();
    const renewed = expectOk(await replaceRecoveryCode(ring, dataKey, code));
    expect(await unlockWithRecoveryCode(renewed.ring, recoveryCode)).toEqual(WRONG);
    expect(expectOk(await unlockWithRecoveryCode(renewed.ring, code)).dataKey.equals(dataKey)).toBe(true);
    expect(await unlockWithPassword(renewed.ring, SAITO.staffId, SAITO.password)).toMatchObject({ ok: true });
  });
});

const flip = (base64: string): string => {
  const bytes = Buffer.from(base64, 'base64');
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return bytes.toString('base64');
};

/** The ring with every slot changed. */
const withSlots = (ring: KeyRing, change: (slot: KeyRing['slots'][number]) => KeyRing['slots'][number]): KeyRing => ({
  ...ring,
  slots: ring.slots.map(change),
});

describe('tampering', () => {
  test('a slot given to another person does not open', async () => {
    const { ring, dataKey } = await makeRing();
    const both = expectOk(await addPasswordSlot(ring, dataKey, TANAKA, CHEAP)).ring;
    const swapped = withSlots(both, (slot) =>
      slot.kind === 'recovery'
        ? slot
        : { ...slot, staffId: slot.staffId === SAITO.staffId ? TANAKA.staffId : SAITO.staffId },
    );
    expect(await unlockWithPassword(swapped, TANAKA.staffId, SAITO.password)).toEqual(WRONG);
    expect(await unlockWithPassword(swapped, SAITO.staffId, TANAKA.password)).toEqual(WRONG);
  });

  test('a changed byte anywhere, another cost or another key id does not open', async () => {
    const { ring, recoveryCode } = await makeRing();
    const changed: KeyRing[] = [
      withSlots(ring, (slot) => ({ ...slot, salt: flip(slot.salt) })),
      withSlots(ring, (slot) => ({ ...slot, nonce: flip(slot.nonce) })),
      withSlots(ring, (slot) => ({ ...slot, wrapped: flip(slot.wrapped) })),
      { ...ring, keyId: keyIdOf(Buffer.alloc(32)) },
    ];
    for (const tampered of changed) {
      expect(await unlockWithPassword(tampered, SAITO.staffId, SAITO.password)).toEqual(WRONG);
      expect(await unlockWithRecoveryCode(tampered, recoveryCode)).toEqual(WRONG);
    }
    const dearer = withSlots(ring, (slot) =>
      slot.kind === 'recovery' ? slot : { ...slot, argon2: { ...slot.argon2, timeCost: 2 } },
    );
    expect(await unlockWithPassword(dearer, SAITO.staffId, SAITO.password)).toEqual(WRONG);
  });
});

test('no failure says a password, a code or a name', async () => {
  const { ring, dataKey, recoveryCode } = await makeRing();
  const other = expectOk(await createKeyRing(TANAKA, CHEAP));
  const failures = [
    await createKeyRing({ ...SAITO, staffId: trustedId('') }, CHEAP),
    await createKeyRing({ ...SAITO, password: SAITO.password.repeat(100) }, CHEAP),
    await unlockWithPassword(other.ring, TANAKA.staffId, SAITO.password),
    await unlockWithPassword(other.ring, SAITO.staffId, SAITO.password),
    await unlockWithRecoveryCode(other.ring, recoveryCode),
    await unlockWithRecoveryCode(ring, recoveryCode.slice(1)),
    await addPasswordSlot(ring, dataKey, SAITO, CHEAP),
    await addPasswordSlot(ring, other.dataKey, SAITO, CHEAP),
    await replacePasswordSlot(ring, dataKey, TANAKA, CHEAP),
    removePasswordSlot(ring, dataKey, SAITO.staffId),
  ];
  for (const failure of failures) {
    expect(Object.keys(failure)).toEqual(['ok', 'error']);
    const said = JSON.stringify(failure);
    for (const canary of [SAITO.password, SAITO.label, SAITO.staffId, TANAKA.staffId, recoveryCode.slice(0, 5)])
      expect(said).not.toContain(canary);
  }
});
