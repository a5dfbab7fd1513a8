import { expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { secret } from '../../db/schema/secrets.ts';
import { fingerprintOf, replaceSigningKey } from '../../db/signing.ts';
import { readStatement } from '../../electron/domain/slips/statement.ts';
import { unsignedQrText } from '../../electron/domain/slips/slip-code.ts';
import { makeSlipTarget, qrOf } from './slip-target.ts';
import type { TestDesk } from '../support/new-desk.ts';
import { addCustomer, answerTo, consentOf, requestOf } from './inputs.ts';

const scan = async (desk: TestDesk, text: string) => (await desk.ask('search.find', { text })).slip;

test('a slip carries a statement of this PC, signed with the key of the set-up sheet, and names nobody', async () => {
  const { desk, qr, receiptNo } = await makeSlipTarget();
  const said = readStatement(qr);
  const document = desk.world.drawn.at(-1);
  expect(said).toMatchObject({ receiptNo, issuedAt: document?.snapshot.issuedAt });
  expect(fingerprintOf(said?.publicKey ?? '')).toBe(desk.fingerprint);
  expect(qr).toMatch(/^[0-9A-Z/-]+$/);
});

test('a reprint carries the same statement, whatever has changed since', async () => {
  const { desk, qr, entryId } = await makeSlipTarget();
  desk.world.clock.now += 86_400_000;
  await desk.signIn(desk.receptionist);
  expect(await qrOf(desk, entryId)).toBe(qr);
  expect(desk.world.drawn.at(-1)).toMatchObject({ reissue: 1 });
});

test('each slip has its own, a request too', async () => {
  const { desk, qr } = await makeSlipTarget();
  const customerId = await addCustomer(desk, { name: '武田 花子' });
  const request = await desk.ask('request.receive', requestOf(desk, customerId));
  const other = await qrOf(desk, request.entryId);
  expect(readStatement(other)).toMatchObject({ receiptNo: request.receiptNo });
  expect(other).not.toBe(qr);
  expect(await scan(desk, other)).toMatchObject({ entryId: request.entryId, paper: 'signed' });
});

test('scanned at the counter it opens its slip, and its signature is checked; typed numbers and old slips are found as before', async () => {
  const { desk, qr, entryId, receiptNo, code } = await makeSlipTarget();
  expect(await scan(desk, `${qr}\r\n`)).toMatchObject({ entryId, paper: 'signed' });
  for (const text of [receiptNo, code, unsignedQrText(receiptNo, code)])
    expect(await scan(desk, text)).toMatchObject({ entryId, paper: null });
});

test('a QR that is not of its record, or that none of our PCs has signed, is said to differ', async () => {
  const { desk, qr, entryId, receiptNo } = await makeSlipTarget();
  const customerId = await addCustomer(desk, { name: '武田 花子' });
  const answers = [answerTo('use:offers:email', 'refused')];
  const other = await desk.ask('consent.record', consentOf(desk, customerId, answers));
  const [signature, otherSignature] = [qr, await qrOf(desk, other.entryId)].map((text) => text.split('/').at(-1) ?? '');
  for (const text of [
    unsignedQrText(receiptNo, other.code),
    qr.replace(signature ?? '', otherSignature ?? ''),
    (await qrOf(desk, other.entryId)).replace(other.receiptNo, receiptNo),
  ])
    expect(await scan(desk, text)).toMatchObject({ entryId, paper: 'differs' });
});

test('a PC without the key that it was enrolled with prints all the same, number and code alone', async () => {
  const { desk, entryId, receiptNo, code } = await makeSlipTarget();
  const unsigned = unsignedQrText(receiptNo, code);
  await desk.look((db) => void replaceSigningKey(db));
  expect(await qrOf(desk, entryId)).toBe(unsigned);
  await desk.look((db) => void db.delete(secret).where(eq(secret.name, 'device_signing_key')).run());
  expect(await qrOf(desk, entryId)).toBe(unsigned);
});
