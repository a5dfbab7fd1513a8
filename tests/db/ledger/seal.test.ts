import { expect, test } from 'vitest';
import { rebuild } from '../../../db/ledger/rebuild.ts';
import { receive } from '../../../db/ledger/receive.ts';
import { findSeal, readSealDigest } from '../../../db/queries/seal.ts';
import { sha256OfBytes } from '../../../db/hash.ts';
import { newPc, type Pc } from '../../support/pc.ts';
import { readSealed } from '../../support/sealed.ts';

const set = (pc: Pc, which: 0 | 1 | null) => pc.perform({ do: 'seal', which });
const [one, other] = [Buffer.from('one seal'), Buffer.from('another seal')];
const current = ({ database: { db } }: Pc) => readSealDigest(db);

test('the latest seal holds, the ones before are still found, and none is held once it was taken off', () => {
  const pc = newPc();
  const { db } = pc.database;
  expect(current(pc)).toBeNull();
  set(pc, 0);
  set(pc, 1);
  expect(current(pc)).toBe(sha256OfBytes(other));
  expect(findSeal(db, sha256OfBytes(one))).toEqual(one);
  set(pc, 0);
  expect(current(pc)).toBe(sha256OfBytes(one));
  set(pc, null);
  expect(current(pc)).toBeNull();
  for (const bytes of [one, other]) expect(findSeal(db, sha256OfBytes(bytes))).toEqual(bytes);
  expect(findSeal(db, 'a'.repeat(64))).toBeNull();
});

test('a seal is folded anew from the ledger, and reaches the other PCs with its picture', () => {
  const [pc, far] = [newPc(1), newPc(2)];
  set(pc, 0);
  set(pc, 1);
  rebuild(pc.database.db);
  expect(current(pc)).toBe(sha256OfBytes(other));
  expect(receive(far.database.db, far.device, readSealed(pc.database.db))).toMatchObject({ ok: true });
  expect(current(far)).toBe(sha256OfBytes(other));
  expect(findSeal(far.database.db, sha256OfBytes(one))).toEqual(one);
});

test('an entry of another PC whose picture was exchanged or left behind is refused', () => {
  const [pc, far] = [newPc(1), newPc(2)];
  set(pc, 0);
  const [entry] = readSealed(pc.database.db);
  if (entry === undefined) throw new Error('there is one');
  for (const blobs of [[], [{ name: 'seal', mediaType: 'image/png', bytes: other }]]) {
    expect(receive(far.database.db, far.device, [{ ...entry, blobs }])).toMatchObject({
      ok: false,
      fault: { code: 'blob' },
    });
  }
  expect(current(far)).toBeNull();
});
