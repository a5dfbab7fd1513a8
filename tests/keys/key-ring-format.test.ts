import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { argon2Policy } from '../../electron/keys/argon2-policy.ts';
import { keyRingMaxBytes, maxSlots, parseKeyRing, serializeKeyRing } from '../../electron/keys/key-ring-format.ts';
import { unlockWithPassword } from '../../electron/keys/key-ring.ts';
import { CHEAP, expectOk, makeRing, SAITO } from './fixtures.ts';

const UNREADABLE = { ok: false, error: 'unreadable' };

test('a ring comes back from its text as it was, and opens', async () => {
  const { ring } = await makeRing();
  const again = expectOk(parseKeyRing(serializeKeyRing(ring), CHEAP)).ring;
  expect(again).toEqual(ring);
  expect(await unlockWithPassword(again, SAITO.staffId, SAITO.password)).toMatchObject({ ok: true });
});

test('the text holds neither the password, nor the code, nor the key', async () => {
  const { ring, dataKey, recoveryCode } = await makeRing();
  const text = serializeKeyRing(ring);
  for (const secret of [SAITO.password, recoveryCode, recoveryCode.slice(0, 5)]) expect(text).not.toContain(secret);
  for (const encoding of ['base64', 'hex', 'base64url'] as const)
    expect(text).not.toContain(dataKey.toString(encoding).slice(0, 12));
});

test('a ring in which a disk has changed anything is none, or still says the same', async () => {
  const { ring } = await makeRing();
  const bytes = Buffer.from(serializeKeyRing(ring));
  for (let at = 0; at < bytes.length; at += 1) {
    const spoilt = Buffer.from(bytes);
    spoilt[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
    const read = parseKeyRing(spoilt.toString(), CHEAP);
    expect(read.ok ? read.value.ring : read).toEqual(read.ok ? ring : UNREADABLE);
  }
});

test('a ring of before the sum stood in it is read', async () => {
  const { ring } = await makeRing();
  const { sum, ...before } = z.looseObject({ sum: z.string() }).parse(JSON.parse(serializeKeyRing(ring)));
  expect(sum).toMatch(/^[0-9a-f]{64}$/);
  expect(expectOk(parseKeyRing(JSON.stringify(before), CHEAP)).ring).toEqual(ring);
});

describe('a text that is not a ring is refused', () => {
  test('empty, torn, foreign, oversized', async () => {
    const text = serializeKeyRing((await makeRing()).ring);
    const foreign = ['', ' ', 'null', '[]', '{}', '42', '"keys"', '{"v":1}', 'SQLite format 3\0', '<html></html>'];
    for (const wrong of foreign) expect(parseKeyRing(wrong, CHEAP)).toEqual(UNREADABLE);
    for (let length = 0; length < text.length - 2; length += 7)
      expect(parseKeyRing(text.slice(0, length), CHEAP)).toEqual(UNREADABLE);
    expect(parseKeyRing(text + ' '.repeat(keyRingMaxBytes), CHEAP)).toEqual(UNREADABLE);
    expect(parseKeyRing('['.repeat(100_000), CHEAP)).toEqual(UNREADABLE);
  });

  test('of a later version: told apart, since updating helps', () => {
    expect(parseKeyRing('{"v":3,"rings":[]}', CHEAP)).toEqual({ ok: false, error: 'newer_version' });
  });

  test('with anything missing, changed in form, doubled or added', async () => {
    const { ring } = await makeRing();
    const [password, recovery] = ring.slots;
    const wrong: object[] = [
      { ...ring, extra: 1 },
      { ...ring, keyId: 'short' },
      { ...ring, slots: [] },
      { ...ring, slots: [password] },
      { ...ring, slots: [recovery] },
      { ...ring, slots: [password, recovery, recovery] },
      { ...ring, slots: [password, password, recovery] },
      { ...ring, slots: [password, { ...password, staffId: 'other' }, recovery] },
      { ...ring, slots: [password, { ...password, label: 'other' }, recovery] },
      { ...ring, slots: [{ ...password, admin: true }, recovery] },
      { ...ring, slots: [{ ...password, staffId: 'a|b' }, recovery] },
      { ...ring, slots: [{ ...password, label: 'a\u202Eb' }, recovery] },
      { ...ring, slots: [{ ...password, salt: 'AAAA' }, recovery] },
      { ...ring, slots: [{ ...password, wrapped: '!'.repeat(64) }, recovery] },
      { ...ring, slots: [{ ...password, nonce: password?.nonce.replace(/^./u, '_') }, recovery] },
      { ...ring, slots: [password, { ...recovery, kind: 'dpapi' }] },
      { ...ring, v: 1 },
      { ...ring, generation: 0 },
      { ...ring, mac: '' },
      { ...ring, nextKeyId: ring.keyId },
      { ...ring, slots: [{ ...password, pair: { ...password?.pair, enc: 'AAAA' } }, recovery] },
      { ...ring, slots: [{ ...password, isOneTime: false }, recovery] },
      {
        ...ring,
        slots: [
          ...Array.from({ length: maxSlots }, (_, i) => ({ ...password, staffId: `s${i}`, label: `n${i}` })),
          recovery,
        ],
      },
    ];
    for (const json of wrong) expect(parseKeyRing(JSON.stringify(json), CHEAP)).toEqual(UNREADABLE);
    const polluted = serializeKeyRing(ring).replace('{', '{"__proto__":{"v":1},');
    expect(parseKeyRing(polluted, CHEAP)).toEqual(UNREADABLE);
  });

  test('that asks for 100 GB, for endless time, or for less than the product allows', async () => {
    const { ring } = await makeRing();
    const withCost = (argon2: object): string =>
      JSON.stringify({
        ...ring,
        slots: ring.slots.map((slot) => (slot.kind === 'password' ? { ...slot, argon2 } : slot)),
      });
    const { chosen, maximum } = argon2Policy;
    const refused = [
      { ...chosen, memoryKiB: 100 * 1024 * 1024 },
      { ...chosen, memoryKiB: maximum.memoryKiB + 1 },
      { ...chosen, timeCost: maximum.timeCost + 1 },
      { ...chosen, parallelism: 255 },
      { ...chosen, memoryKiB: 65_535 },
      { ...chosen, timeCost: 2 },
      { ...chosen, timeCost: 3.5 },
      { ...chosen, parallelism: 0 },
      CHEAP.chosen,
    ];
    for (const cost of refused) expect(parseKeyRing(withCost(cost))).toEqual(UNREADABLE);
    for (const cost of [chosen, maximum]) expect(parseKeyRing(withCost(cost))).toMatchObject({ ok: true });
  });
});
