import { describe, expect, test } from 'vitest';
import { keyIdOf } from '../../electron/keys/data-key.ts';
import { parseKeyRing, serializeKeyRing, type KeyRing } from '../../electron/keys/key-ring-format.ts';
import {
  addPasswordSlot,
  removePasswordSlot,
  replacePasswordSlot,
  resetPasswordSlot,
  unlockWithPassword,
  unlockWithRecoveryCode,
} from '../../electron/keys/key-ring.ts';
import { beginRotation, endRotation, giveUpRotation } from '../../electron/keys/key-rotation.ts';
import { readOneTimeWord } from '../../electron/keys/one-time-word.ts';
import { CHEAP, expectOk, makeRing, SAITO, TANAKA } from './fixtures.ts';

async function ringOfTwo() {
  const made = await makeRing();
  return { ...made, ring: expectOk(await addPasswordSlot(made.ring, made.dataKey, TANAKA, CHEAP)).ring };
}

/** What everybody's way in opens. */
async function openedBy(ring: KeyRing, recoveryCode: string) {
  const read = expectOk(parseKeyRing(serializeKeyRing(ring), CHEAP)).ring;
  return [
    expectOk(await unlockWithPassword(read, SAITO.staffId, SAITO.password)),
    expectOk(await unlockWithPassword(read, TANAKA.staffId, TANAKA.password)),
    expectOk(await unlockWithRecoveryCode(read, recoveryCode)),
  ];
}

describe('a new data key', () => {
  test('stands beside the old one for everybody, without anybody’s password, and then alone', async () => {
    const { ring, dataKey, recoveryCode } = await ringOfTwo();
    const { ring: between, nextKey } = expectOk(await beginRotation(ring, dataKey));
    expect(nextKey.equals(dataKey)).toBe(false);
    const both = { dataKey, nextKey };
    expect(await openedBy(between, recoveryCode)).toEqual([both, both, both]);
    const alone = { dataKey: nextKey, nextKey: null };
    const ended = endRotation(between, nextKey);
    expect(await openedBy(ended, recoveryCode)).toEqual([alone, alone, alone]);
    expect(ended.keyId).toBe(keyIdOf(nextKey));
    expect([ring, between, ended].map(({ generation }) => generation)).toEqual([2, 3, 4]);
  });

  test('that was given up leaves the old one', async () => {
    const { ring, dataKey, recoveryCode } = await ringOfTwo();
    const { ring: between } = expectOk(await beginRotation(ring, dataKey));
    const old = { dataKey, nextKey: null };
    expect(await openedBy(giveUpRotation(between, dataKey), recoveryCode)).toEqual([old, old, old]);
  });

  test('is not sealed to who left before: their old ring and password open the old key only', async () => {
    const { ring, dataKey } = await ringOfTwo();
    const alone = expectOk(removePasswordSlot(ring, dataKey, TANAKA.staffId)).ring;
    const { ring: between, nextKey } = expectOk(await beginRotation(alone, dataKey));
    expect(serializeKeyRing(between)).not.toContain(TANAKA.staffId);
    const kept = expectOk(await unlockWithPassword(ring, TANAKA.staffId, TANAKA.password));
    expect(kept.dataKey.equals(nextKey)).toBe(false);
  });

  test('bars every other change until it is there', async () => {
    const { ring, dataKey } = await ringOfTwo();
    const { ring: between, nextKey } = expectOk(await beginRotation(ring, dataKey));
    for (const key of [dataKey, nextKey]) {
      expect(await beginRotation(between, key)).toEqual({ ok: false, error: 'wrong_key' });
      expect(removePasswordSlot(between, key, TANAKA.staffId)).toEqual({ ok: false, error: 'wrong_key' });
      expect(await replacePasswordSlot(between, key, SAITO, CHEAP)).toEqual({ ok: false, error: 'wrong_key' });
    }
  });
});

describe('a ring that was put together from two generations', () => {
  test('is told: the old slot, with the old password, in the ring of today', async () => {
    const { ring, dataKey } = await ringOfTwo();
    const password = 'sakuranbo-to-onsen-91';
    const changed = expectOk(await replacePasswordSlot(ring, dataKey, { ...SAITO, password }, CHEAP)).ring;
    const [old] = ring.slots;
    const mixed = { ...changed, slots: changed.slots.map((slot, at) => (at === 0 && old !== undefined ? old : slot)) };
    expect(await unlockWithPassword(mixed, SAITO.staffId, SAITO.password)).toEqual({ ok: false, error: 'altered' });
    expect(await unlockWithPassword(mixed, TANAKA.staffId, TANAKA.password)).toEqual({ ok: false, error: 'altered' });
  });

  test('is told: another number, another name, a mark taken away', async () => {
    const { ring, dataKey } = await ringOfTwo();
    const { ring: reset, word } = expectOk(await resetPasswordSlot(ring, dataKey, SAITO.staffId, CHEAP));
    const altered: KeyRing[] = [
      { ...reset, generation: reset.generation + 1 },
      { ...reset, slots: reset.slots.map((slot) => ('label' in slot ? { ...slot, label: `${slot.label} 様` } : slot)) },
      { ...reset, slots: reset.slots.map((slot) => ('label' in slot ? { ...slot, isOneTime: undefined } : slot)) },
    ];
    for (const one of altered)
      expect(await unlockWithPassword(one, SAITO.staffId, readOneTimeWord(word))).toEqual({
        ok: false,
        error: 'altered',
      });
  });
});

describe('a one-time word', () => {
  test('takes the place of the password, however it is typed, until another one takes its own', async () => {
    const { ring, dataKey } = await ringOfTwo();
    const { ring: reset, word } = expectOk(await resetPasswordSlot(ring, dataKey, TANAKA.staffId, CHEAP));
    expect(word).toMatch(/^([a-z]{4}-){4}[a-z]{4}$/);
    expect(await unlockWithPassword(reset, TANAKA.staffId, TANAKA.password)).toMatchObject({ error: 'wrong' });
    for (const typed of [word, word.toUpperCase(), word.replaceAll('-', 'ー'), ` ${word.replaceAll('-', ' ')}`])
      expect(expectOk(await unlockWithPassword(reset, TANAKA.staffId, typed)).dataKey.equals(dataKey)).toBe(true);
    const own = expectOk(await replacePasswordSlot(reset, dataKey, TANAKA, CHEAP)).ring;
    expect(await unlockWithPassword(own, TANAKA.staffId, word)).toMatchObject({ error: 'wrong' });
    expect(own.slots.some((slot) => 'isOneTime' in slot && slot.isOneTime === true)).toBe(false);
  });
});
