import { createHash, createPublicKey, verify } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { stockedDesk } from './audit-desk.ts';
import {
  manifestOf,
  remeasured,
  resigned,
  unzip,
  withFile,
  withLines,
  zip,
  verdictOf,
  type Parts,
} from './bundle-parts.ts';
import { faultOf, makeTarget, type Target } from './target.ts';

const file = 'checkpoints.txt';

let target: Target;
let parts: Parts;

beforeAll(async () => {
  target = await makeTarget();
  parts = target.mixed;
});

/** What the specification of signed notes says, read by itself: whose signature a note has, and over which text. */
function readNote(note: string, raw: Buffer) {
  const [text = '', last = ''] = note.split(/(?<=\n)\n(?=\u2014)/);
  const [, name = '', base64 = ''] = /^\u2014 ([^ +]+) ([^ ]+)\n$/.exec(last) ?? [];
  const signature = Buffer.from(base64, 'base64');
  const keyId = createHash('sha256').update(`${name}\n`).update(Buffer.of(1)).update(raw).digest().subarray(0, 4);
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]);
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  const isOfKey = keyId.equals(signature.subarray(0, 4));
  return { text, name, isSigned: isOfKey && verify(null, Buffer.from(text), key, signature.subarray(4)) };
}

/** The last 32 bytes of what the manifest has of a device's key. */
function rawKey(bundle: Parts, id: string): Buffer {
  const { publicKey = '' } = manifestOf(bundle).devices.find((device) => device.id === id) ?? {};
  return Buffer.from(publicKey, 'base64').subarray(-32);
}

describe('the heads as checkpoints', () => {
  test('the reader of these tests reads the note of Go, whose keys and notes are widely known', () => {
    // https://pkg.go.dev/golang.org/x/mod/sumdb/note
    const key = Buffer.from('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'base64').subarray(1);
    const note =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
      '\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
    expect(readNote(note, key)).toMatchObject({ name: 'PeterNeumann', isSigned: true });
  });

  test('are one signed note for each device, which says what the manifest says', () => {
    const { database, heads, exported } = manifestOf(parts);
    const notes = (parts.get(file) ?? '').split(/(?<=\n)\n(?=consent-desk\/)/);
    expect(heads.map(({ device }) => device)).toEqual([target.device, target.secondDevice]);
    expect(notes.map((note) => readNote(note, rawKey(parts, exported.device)))).toEqual(
      heads.map(({ device, n, hash }) => ({
        text: `consent-desk/${database}/${device}\n${n}\n${Buffer.from(hash, 'hex').toString('base64')}\n`,
        name: `consent-desk/${database}/${device}`,
        isSigned: true,
      })),
    );
  });

  test('stand under the same origin in every export of a database', () => {
    const [one, other] = [target.earlier, target.parts].map((bundle) => bundle.get(file)?.split('\n')[0]);
    expect(one).toBe(other);
    expect(one).toContain(target.device);
  });
});

const at = (line: number) => ({ code: 'checkpoint', file, line });

/** A letter that is not this one: a hash may begin with any. */
const otherLetter = (letter: string) => (letter === 'A' ? 'B' : 'A');

describe('altered', () => {
  test.each<[string, number, string | RegExp, string | ((found: string) => string)]>([
    ['the origin', 0, 'consent-desk', 'consent-desc'],
    ['the size', 1, /^/, '1'],
    ['the hash', 2, /^./, otherLetter],
  ])('%s of a head', async (_, line, from, to) => {
    const changed = (text = '') => text.replace(from, (found) => (typeof to === 'string' ? to : to(found)));
    const forged = withLines(parts, file, (lines) => lines.with(line, changed(lines[line])));
    expect(await faultOf(forged)).toMatchObject({ ...at(line + 1), device: target.device });
    const second = withLines(parts, file, (lines) => lines.with(line + 6, changed(lines[line + 6])));
    expect(await faultOf(second)).toMatchObject({ ...at(line + 7), device: target.secondDevice });
  });

  test('a head taken out, added, moved, or the line between two', async () => {
    const heads = (parts.get(file) ?? '').split(/(?<=\n)/);
    const changed = (lines: readonly string[]) => faultOf(withFile(parts, file, () => lines.join('')));
    expect(await changed(heads.slice(6))).toMatchObject(at(1));
    expect(await changed(heads.slice(0, 6))).toMatchObject(at(7));
    expect(await changed([...heads, '\n', ...heads.slice(0, 5)])).toMatchObject(at(13));
    expect(await changed(heads.toSpliced(5, 1))).toMatchObject(at(6));
    expect(await changed(heads.toSpliced(3, 1))).toMatchObject(at(4));
    expect(await changed([...heads.slice(0, -1), (heads.at(-1) ?? '').trimEnd()])).toMatchObject(at(12));
    // A file that ends before the signature has a missing line there, not a wrong signature.
    expect(await changed(heads.slice(0, 3))).toMatchObject(at(5));
    expect(await faultOf(withFile(parts, file, () => ''))).toMatchObject(at(1));
  });

  test.each<[string, (line: string) => string]>([
    ['none', () => '\n'],
    ['of another name', (line) => line.replace('consent-desk', 'other-desk')],
    ['of another key', (line) => line.replace(/ .{4}(?=[^ ]*$)/, ' AAAA')],
    ['of another text', (line) => line.replace(/(.{4})=/, 'AAA8=')],
    ['with a second one', (line) => `${line}${line}`],
    ['that is no base64', (line) => line.replace('=', '')],
  ])('the signature: %s', async (name, change) => {
    const forged = withLines(parts, file, (lines) => lines.with(4, change(lines[4] ?? '')));
    const isSecond = name === 'with a second one';
    expect(await faultOf(forged)).toMatchObject(isSecond ? at(6) : { code: 'checkpoint_signature', file, line: 5 });
  });

  test('signed by another key than the manifest, or of another export', async () => {
    const ofOther = resigned(parts).get(file) ?? '';
    expect(await faultOf(withFile(parts, file, () => ofOther))).toMatchObject({
      code: 'checkpoint_signature',
      line: 5,
    });
    const ofEarlier = target.parts.get(file) ?? '';
    expect(await faultOf(withFile(parts, file, () => ofEarlier))).toMatchObject(at(2));
  });

  test('taken out', async () => {
    const rest = [...parts].filter(([name]) => name !== file);
    expect(await verdictOf(await zip(rest))).toEqual({ outcome: 'not_a_bundle', reason: 'file_missing' });
  });
});

describe('the validation report of the program', () => {
  const report = '{"version":"0.1.0"}';
  let withReport: Parts;

  beforeAll(async () => {
    const { pc } = stockedDesk();
    pc.evidence = Buffer.from(report);
    await pc.exportAll();
    expect(await verdictOf(pc.target ?? '', pc.fingerprint)).toMatchObject({ outcome: 'whole', signer: 'proven' });
    withReport = await unzip(pc.target ?? '');
  });

  test('goes out as it is, measured in the manifest', () => {
    expect(withReport.get('evidence.json')).toBe(report);
    expect(manifestOf(withReport).files['evidence.json']?.bytes).toBe(report.length);
  });

  test('is told when it was changed, taken out, or put where there was none', async () => {
    const changed = withFile(withReport, 'evidence.json', (text) => text.replace('0.1.0', '0.1.1'));
    expect(await faultOf(changed)).toMatchObject({ code: 'digest', file: 'evidence.json' });
    expect(await faultOf(remeasured(changed))).toMatchObject({ code: 'signature' });
    expect(await faultOf(resigned(changed))).toMatchObject({ outcome: 'whole' });
    const rest = [...withReport].filter(([name]) => name !== 'evidence.json');
    expect(await faultOf(new Map(rest))).toEqual({ outcome: 'not_a_bundle', reason: 'file_missing' });
    expect(await faultOf(new Map([...parts, ['evidence.json', report]]))).toMatchObject({
      code: 'extra_file',
      file: 'evidence.json',
    });
  });
});
