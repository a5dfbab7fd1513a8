import { generateKeyPairSync, sign } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { sha256, sha256OfBytes } from '../../db/hash.ts';
import { fingerprintOf, isSignedBy, signWithDevice } from '../../db/signing.ts';
import { checkSlip, concludeSlip, readSlipPaper } from '../../electron/domain/slip-proof/slip-check.ts';
import {
  readStatement,
  textToSign,
  writeStatement,
  type SlipStatement,
} from '../../electron/domain/slips/statement.ts';
import { openBundle } from '../../electron/services/audit/read-bundle.ts';
import { resigned, unzip, zip } from '../audit/bundle-parts.ts';
import { inspectFiles } from '../audit/compare-files.ts';
import { runVerify } from '../audit/run-verify.ts';
import { exportFrom, makeSlipTarget, type SlipTarget } from './slip-target.ts';

const tools = { sha256, sha256OfBytes, isSignedBy, fingerprintOf };

let target: SlipTarget;

beforeAll(async () => {
  target = await makeSlipTarget();
});

/** What is found of a slip, by itself or against a file. */
async function check(text: string, file: string | null, key: string | null) {
  const paper = readSlipPaper(text);
  if (paper === null) throw new Error('it is no slip');
  const opened = file === null ? null : await openBundle(file);
  const verdict = file === null ? null : (await inspectFiles(file, null, key)).verdict;
  const bundle = opened === null || verdict === null ? null : { opened, verdict };
  const found = await checkSlip(paper, bundle, tools, key);
  await opened?.close();
  return {
    conclusion: concludeSlip(found, verdict),
    signer: found.signer,
    outcome: found.found?.outcome ?? null,
    found,
  };
}

/** The statement of the slip with something else in it, signed by whoever has another key. */
function forged(change: Partial<SlipStatement>): string {
  const pair = generateKeyPairSync('ed25519');
  const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const said = readStatement(target.qr);
  if (said === null) throw new Error('the slip carries no statement');
  const { receiptNo, issuedAt, hash } = said;
  const statement = { receiptNo, issuedAt, hash, publicKey, ...change };
  return writeStatement(statement, sign(null, Buffer.from(textToSign(statement)), pair.privateKey).toString('base64'));
}

describe('a slip by itself', () => {
  test('is proven by the fingerprint alone, and is never called genuine without', async () => {
    expect(await check(target.qr, null, target.fingerprint)).toMatchObject({ conclusion: 'proven', signer: 'proven' });
    expect(await check(target.qr, null, null)).toMatchObject({ conclusion: 'open', signer: 'unproven' });
  });

  test('that another key has signed is not', async () => {
    expect(await check(forged({}), null, null)).toMatchObject({ conclusion: 'open', signer: 'unproven' });
    expect(await check(forged({}), null, target.fingerprint)).toMatchObject({
      conclusion: 'altered',
      signer: 'other_key',
    });
  });

  test('of which a part was exchanged is altered, whatever else is given', async () => {
    const changed = target.qr.replace(target.receiptNo, target.receiptNo.replace(/.$/, '9'));
    for (const file of [null, target.file])
      for (const key of [null, target.fingerprint])
        expect(await check(changed, file, key)).toMatchObject({
          conclusion: 'altered',
          signer: 'wrong',
          outcome: null,
        });
  });

  test('of which only the code is known proves nothing', async () => {
    expect(await check(target.code, null, target.fingerprint)).toMatchObject({ conclusion: 'open', signer: 'none' });
  });
});

describe('a slip against a bundle', () => {
  test('is found there, with the choices that it prints and the words of their notice', async () => {
    const { found, ...said } = await check(target.qr, target.file, target.fingerprint);
    expect(said).toEqual({ conclusion: 'proven', signer: 'proven', outcome: 'match' });
    const record = found.found?.outcome === 'match' ? found.found.record : null;
    expect(record?.states).toContainEqual({ scope: 'use:offers:email', state: 'agreed' });
    expect(record?.states).toContainEqual({ scope: 'recall:broadleaf', state: 'refused' });
    expect(record?.notice?.purposes.map(({ code }) => code)).toContain('offers');
  });

  test('by its code alone, typed as somebody types', async () => {
    const typed = target.code.toLowerCase().replaceAll(/[-·]/g, ' ');
    expect(await check(typed, target.file, target.fingerprint)).toMatchObject({
      conclusion: 'proven',
      outcome: 'match',
    });
    expect(await check(typed, target.file, null)).toMatchObject({ conclusion: 'open', outcome: 'match' });
  });

  test('without its body is found by its hash, and nothing is said of the choices', async () => {
    const { found, ...said } = await check(target.qr, target.headersOnly, target.fingerprint);
    expect(said).toEqual({ conclusion: 'proven', signer: 'proven', outcome: 'match' });
    expect(found.found).toEqual({ outcome: 'match', record: null });
  });

  test('of an unproven bundle stays unproven', async () => {
    for (const file of [target.file, await zip(resigned(await unzip(target.file)))])
      expect(await check(target.qr, file, null)).toMatchObject({ conclusion: 'open', signer: 'unproven' });
  });

  test('whose number belongs to another record is altered', async () => {
    const other = forged({ hash: '0f'.repeat(32) });
    expect(await check(other, target.file, null)).toMatchObject({ conclusion: 'altered', outcome: 'altered' });
    const old = `KAO1|${target.receiptNo}|0000-0000-00-0`;
    expect(await check(old, target.file, target.fingerprint)).toMatchObject({
      conclusion: 'altered',
      outcome: 'altered',
    });
  });

  test('that says another number or another moment than its record is altered', async () => {
    for (const change of [{ receiptNo: 'HA26-1122-009' }, { issuedAt: '2026-11-22T00:00:00.000Z' } as const])
      expect(await check(forged(change), target.file, null)).toMatchObject({
        conclusion: 'altered',
        outcome: 'altered',
      });
  });

  test('need not be in a bundle of before it, or of another period; a proven one is told from a forged one', async () => {
    expect(await check(target.qr, target.earlier, target.fingerprint)).toMatchObject({
      conclusion: 'open',
      signer: 'proven',
      outcome: 'absent',
    });
    const before = await exportFrom(target.desk, 0, { to: '2026-11-20' });
    expect(await check(target.qr, before, target.fingerprint)).toMatchObject({ conclusion: 'open', outcome: 'absent' });
    const stranger = forged({ hash: '0f'.repeat(32), receiptNo: 'HA26-1122-999' });
    expect(await check(stranger, target.file, null)).toMatchObject({ conclusion: 'open', outcome: 'absent' });
  });

  test('whose record the PC that gave its number has no more is missing: the paper anchors the ledger', async () => {
    // The same PC, which has signed a slip of which its ledger now knows nothing.
    const statement = readStatement(target.qr);
    const lost = { receiptNo: 'HA26-1122-998', issuedAt: statement?.issuedAt ?? '2026-11-22T05:05:00.000Z' } as const;
    const signedHere = await target.desk.look((db) => {
      const said = { ...lost, hash: '0f'.repeat(32), publicKey: statement?.publicKey ?? '' };
      return writeStatement(said, signWithDevice(db, textToSign(said)));
    });
    expect(await check(signedHere, target.file, target.fingerprint)).toMatchObject({
      conclusion: 'altered',
      signer: 'proven',
      outcome: 'missing',
    });
  });

  test('an altered bundle says nothing of a slip', async () => {
    const parts = await unzip(target.file);
    const changed = await zip([...parts].map(([name, text]) => [name, name === 'audit.csv' ? `${text}x` : text]));
    const { verdict } = await inspectFiles(changed, null, target.fingerprint);
    expect(verdict.outcome).toBe('altered');
    expect(await check(target.qr, changed, target.fingerprint)).toMatchObject({ signer: 'proven', outcome: null });
  });
});

describe('verify-audit --slip', () => {
  test('tells the choices to be compared with the paper, in both languages, and ends with 0', () => {
    const { status, lines, stderr } = runVerify([target.file, '--key', target.fingerprint, '--slip', target.qr]);
    expect([status, stderr]).toEqual([0, '']);
    expect(lines.slice(0, 2)).toEqual(['この控えの署名は本物です', 'The signature of this slip is genuine']);
    expect(lines).toContain(`受付番号 ${target.receiptNo}、確認コード ${target.code}`);
    expect(lines.filter((line) => line.endsWith('メール：同意'))).toHaveLength(1);
    expect(lines.filter((line) => line.endsWith(': No'))).toHaveLength(1);
  });

  test('without bundle and fingerprint: 3, unproven', () => {
    expect(runVerify(['--slip', target.qr]).status).toBe(3);
  });

  test('what is no slip: 2; a changed one: 1, though the bundle is whole, and nothing that it says is told', () => {
    expect(runVerify(['--slip', 'HELLO']).status).toBe(2);
    const changed = target.qr.replace(target.receiptNo, 'HA26-1122-777');
    const { status, lines } = runVerify([target.file, '--key', target.fingerprint, '--slip', changed]);
    expect(status).toBe(1);
    expect(lines[1]).toBe('This slip is altered or contradicted');
    expect(lines.join('')).not.toContain('777');
  });
});
