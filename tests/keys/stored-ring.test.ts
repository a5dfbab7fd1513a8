import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { trustedId } from '../../electron/domain/ids.ts';
import { parseKeyRing, serializeKeyRing } from '../../electron/keys/key-ring-format.ts';
import { replacePasswordSlot, unlockWithPassword, unlockWithRecoveryCode } from '../../electron/keys/key-ring.ts';
import { beginRotation, withoutPair } from '../../electron/keys/key-rotation.ts';
import { CHEAP, expectOk } from './fixtures.ts';

/** A ring of the first form as the program of then wrote it, and what opens it. Never regenerated. */
const text = readFileSync(join(import.meta.dirname, '../stored/key-rings/v1.txt'), 'utf8');
const takeda = { staffId: trustedId('019a0000-0000-7000-8000-0000000000aa'), password: '蔵王の樹氷と月山の雪 1984' };
const sato = { staffId: trustedId('019a0000-0000-7000-8000-0000000000ab'), password: '最上川の舟唄を朝に聞く 52' };
const code = 'FQ109-8TT2K-A4Q0Y-QQ8DT-PX0R5-M8XYG';
const dataKey = Buffer.from('e3f35ac82931b46997fb32cf39ee5ac3276ecf44ce451b8991efbc9b7e90f795', 'hex');

const stored = () => expectOk(parseKeyRing(text)).ring;

describe('a ring of the first form', () => {
  test('is opened by every password and by the code', async () => {
    for (const { staffId, password } of [takeda, sato])
      expect(expectOk(await unlockWithPassword(stored(), staffId, password)).dataKey).toEqual(dataKey);
    expect(expectOk(await unlockWithRecoveryCode(stored(), code)).dataKey).toEqual(dataKey);
    expect(await unlockWithPassword(stored(), sato.staffId, takeda.password)).toEqual({ ok: false, error: 'wrong' });
  });

  test('stays the same text while nobody has changed it', () => {
    expect(serializeKeyRing(stored())).toBe(text);
  });

  test('becomes one of the second form with the first new slot; who has none yet comes in as before', async () => {
    const renewed = await replacePasswordSlot(stored(), dataKey, { ...takeda, label: '武田 誠' }, CHEAP);
    const mixed = expectOk(parseKeyRing(serializeKeyRing(expectOk(renewed).ring), bothCosts)).ring;
    expect(mixed).toMatchObject({ v: 2, generation: 1 });
    for (const { staffId, password } of [takeda, sato])
      expect(expectOk(await unlockWithPassword(mixed, staffId, password)).dataKey).toEqual(dataKey);
    expect(expectOk(await unlockWithRecoveryCode(mixed, code)).dataKey).toEqual(dataKey);
    expect(withoutPair(mixed)).toEqual({ staffIds: [sato.staffId], hasOldCode: true });
    expect(await beginRotation(mixed, dataKey)).toEqual({ ok: false, error: 'without_pair' });
  });
});

/** Of a slot of the product's cost beside a cheap one. */
const bothCosts = { ...CHEAP, maximum: { memoryKiB: 65_536, timeCost: 3, parallelism: 1 } };
