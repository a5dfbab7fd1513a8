import { expect, test } from 'vitest';
import { newSalt } from '../../../db/ledger/salt.ts';

test('no salt is given twice, however many are asked for', () => {
  const salts = Array.from({ length: 1_000 }, newSalt);
  for (const salt of salts) expect(salt).toMatch(/^(?!0{32})[0-9a-f]{32}$/);
  expect(new Set(salts).size).toBe(salts.length);
});
