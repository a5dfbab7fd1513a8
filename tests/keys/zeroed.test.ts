import { beforeEach, expect, test, vi } from 'vitest';
import { createKeyRing, replacePasswordSlot, unlockWithPassword } from '../../electron/keys/key-ring.ts';
import { CHEAP, expectOk, SAITO } from './fixtures.ts';

const seen: Uint8Array[] = [];

// The real Argon2, with an eye on the buffers that pass through it: the password's bytes and the derived key.
vi.mock('@node-rs/argon2', async (importOriginal) => {
  const real = await importOriginal<typeof import('@node-rs/argon2')>();
  return {
    ...real,
    hashRaw: async (password: Uint8Array, options: object) => {
      expect(Buffer.from(password).toString()).toMatch(/^kanaria/u);
      const key = await real.hashRaw(password, options);
      seen.push(password, key);
      return key;
    },
  };
});

beforeEach(() => seen.splice(0));

const isZeroed = (bytes: Uint8Array) => bytes.every((byte) => byte === 0);

test('password bytes and derived keys are zeroed after every use; the data key stays the caller’s', async () => {
  const { ring, dataKey } = expectOk(await createKeyRing(SAITO, CHEAP));
  const kept = Buffer.from(dataKey);
  const opened = expectOk(await unlockWithPassword(ring, SAITO.staffId, SAITO.password));
  await unlockWithPassword(ring, SAITO.staffId, 'kanaria-wrong');
  expectOk(await replacePasswordSlot(ring, dataKey, { ...SAITO, password: 'kanaria-renewed' }, CHEAP));
  expect(seen).toHaveLength(8);
  expect(seen.every(isZeroed)).toBe(true);
  expect(dataKey.equals(kept)).toBe(true);
  opened.dataKey.fill(0);
  expect(dataKey.equals(kept)).toBe(true);
});
