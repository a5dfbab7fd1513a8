import { beforeEach, describe, expect, test, vi } from 'vitest';
import type * as DataKey from '../../electron/keys/data-key.ts';
import {
  addPasswordSlot,
  createKeyRing,
  replacePasswordSlot,
  replaceRecoveryCode,
  unlockWithPassword,
  unlockWithRecoveryCode,
} from '../../electron/keys/key-ring.ts';
import { makeRecoveryCode } from '../../electron/keys/recovery-code.ts';
import type * as RecoveryCode from '../../electron/keys/recovery-code.ts';
import { CHEAP, expectOk, SAITO, TANAKA } from './fixtures.ts';

const { wrapped, derived, made, breaks } = vi.hoisted(() => ({
  /** What went into wrapKey: copies of the data key, and the keys that close it. */
  wrapped: new Set<Uint8Array>(),
  derived: new Set<Uint8Array>(),
  /** Data keys that were drawn. */
  made: new Set<Uint8Array>(),
  breaks: { now: false },
}));

const breakIfAsked = () => {
  if (breaks.now) throw new Error('broken');
};

vi.mock('../../electron/keys/data-key.ts', async (original) => {
  const real = await original<typeof DataKey>();
  const makeDataKey: typeof DataKey.makeDataKey = () => {
    const key = real.makeDataKey();
    made.add(key);
    return key;
  };
  const wrapKey: typeof DataKey.wrapKey = (dataKey, wrappingKey, context) => {
    wrapped.add(dataKey).add(wrappingKey);
    breakIfAsked();
    return real.wrapKey(dataKey, wrappingKey, context);
  };
  const unwrapKey: typeof DataKey.unwrapKey = (slot, wrappingKey, context) => {
    wrapped.add(wrappingKey);
    breakIfAsked();
    return real.unwrapKey(slot, wrappingKey, context);
  };
  return { ...real, makeDataKey, wrapKey, unwrapKey };
});

vi.mock('../../electron/keys/recovery-code.ts', async (original) => {
  const real = await original<typeof RecoveryCode>();
  const deriveRecoveryKey: typeof RecoveryCode.deriveRecoveryKey = (...of) => {
    const key = real.deriveRecoveryKey(...of);
    derived.add(key);
    return key;
  };
  return { ...real, deriveRecoveryKey };
});

beforeEach(() => {
  for (const seen of [wrapped, derived, made]) seen.clear();
  breaks.now = false;
});

const left = (seen: Iterable<Uint8Array>) => [...seen].filter((bytes) => bytes.some((byte) => byte !== 0));

/** Of all buffers that were seen, only the caller's own data key still holds anything. */
function expectOnly(dataKey: Uint8Array | null): void {
  const kept = new Set([...left(wrapped), ...left(derived), ...left(made)]);
  expect(kept).toEqual(new Set(dataKey === null ? [] : [dataKey]));
}

describe('every key in between is zeroed', () => {
  test('after a ring was made: the data key is the caller’s', async () => {
    const { dataKey } = expectOk(await createKeyRing(SAITO, CHEAP));
    // The copy for the password, its key, the data key for the code, its key.
    expect(wrapped.size).toBe(4);
    expect(derived.size).toBe(1);
    expectOnly(dataKey);
  });

  test.each([
    ['somebody was added', (ring: Ring, key: Buffer) => addPasswordSlot(ring, key, TANAKA, CHEAP)],
    ['a password was changed', (ring: Ring, key: Buffer) => replacePasswordSlot(ring, key, SAITO, CHEAP)],
    ['a new code was made', (ring: Ring, key: Buffer) => replaceRecoveryCode(ring, key, makeRecoveryCode())],
    ['a wrong password', (ring: Ring) => unlockWithPassword(ring, SAITO.staffId, 'kanaria-wrong')],
    ['a wrong code', (ring: Ring) => unlockWithRecoveryCode(ring, makeRecoveryCode())],
  ])('after %s', async (_, use) => {
    const { ring, dataKey } = expectOk(await createKeyRing(SAITO, CHEAP));
    wrapped.clear();
    derived.clear();
    await use(ring, dataKey);
    expect(wrapped.size).toBeGreaterThan(0);
    expectOnly(dataKey);
  });

  test('after it was opened, by password and by code: what is opened is the caller’s', async () => {
    const { ring, dataKey, recoveryCode } = expectOk(await createKeyRing(SAITO, CHEAP));
    const opened = [
      expectOk(await unlockWithPassword(ring, SAITO.staffId, SAITO.password)),
      expectOk(await unlockWithRecoveryCode(ring, recoveryCode)),
    ];
    expect(opened.map((one) => one.dataKey.equals(dataKey))).toEqual([true, true]);
    expectOnly(dataKey);
  });
});

type Ring = Parameters<typeof replaceRecoveryCode>[0];

describe('also where it breaks in the middle', () => {
  test('nothing of a ring that was not made is left', async () => {
    breaks.now = true;
    await expect(createKeyRing(SAITO, CHEAP)).rejects.toThrow('broken');
    expect(made.size).toBe(1);
    expectOnly(null);
  });

  test.each([
    ['adding somebody', (ring: Ring, key: Buffer) => addPasswordSlot(ring, key, TANAKA, CHEAP)],
    ['changing a password', (ring: Ring, key: Buffer) => replacePasswordSlot(ring, key, SAITO, CHEAP)],
    ['making a code', (ring: Ring, key: Buffer) => replaceRecoveryCode(ring, key, makeRecoveryCode())],
    ['opening by password', (ring: Ring) => unlockWithPassword(ring, SAITO.staffId, SAITO.password)],
    ['opening by code', (ring: Ring, _key: Buffer, code: string) => unlockWithRecoveryCode(ring, code)],
  ])('%s', async (_, use) => {
    const { ring, dataKey, recoveryCode } = expectOk(await createKeyRing(SAITO, CHEAP));
    breaks.now = true;
    await expect((async () => use(ring, dataKey, recoveryCode))()).rejects.toThrow('broken');
    expectOnly(dataKey);
  });
});
