import { writeFileSync } from 'node:fs';
import { dirname, join, basename } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { groupHash } from '../../electron/domain/audit/grouped-hash.ts';
import { newFolder } from '../support/new-folder.ts';
import { stockedDesk } from './audit-desk.ts';
import { manifestOf, resigned, unzip, withFile, zip, type Parts } from './bundle-parts.ts';
import { runVerify } from './run-verify.ts';

let path: string;
let parts: Parts;
let fingerprint: string;

beforeAll(async () => {
  const { pc } = stockedDesk();
  await pc.exportAll();
  path = pc.target ?? '';
  parts = await unzip(path);
  fingerprint = pc.fingerprint;
});

describe('0, whole', () => {
  test('and proven with the fingerprint, however it was typed', () => {
    const sloppy = fingerprint.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    for (const key of [fingerprint, sloppy, fingerprint.replaceAll('-', '')]) {
      const { status, lines, stderr } = runVerify([path, '--key', key]);
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(lines.slice(0, 2)).toEqual([
        '完全です。指定された鍵で署名されています。',
        'Whole, and signed by the given key.',
      ]);
      const { hash = '' } = manifestOf(parts).heads[0] ?? {};
      expect(lines).toContain(`Device HA: no. 1–9, hash ${groupHash(hash)}`);
      expect(lines).toContain(`Fingerprint of the signing key: ${fingerprint}`);
    }
  });

  test('found from the folder in which npm was called', () => {
    expect(runVerify([basename(path), '--key', fingerprint], dirname(path)).status).toBe(0);
  });
});

test('3, whole and unproven, without the fingerprint: a script that looks at the code takes no forgery for proven', async () => {
  for (const file of [path, await zip(resigned(parts))]) {
    const { status, lines } = runVerify([file]);
    expect(status).toBe(3);
    expect(lines[1]).toMatch(/^Consistent, signer unproven/);
  }
});

describe('1, altered', () => {
  test('names device, number and entry in both languages', async () => {
    const forged = await zip(
      withFile(parts, 'entries.jsonl', (text) => text.replace('customer.created', 'customer.deleted')),
    );
    const { status, lines } = runVerify([forged, '--key', fingerprint]);
    expect(status).toBe(1);
    expect(lines.length).toBe(2);
    expect(lines[0]).toMatch(
      /^書き換えられています。記録が書き換えられています.*: entries\.jsonl, 行 4, 端末 HA, 番号 4, 記録ID [0-9a-f-]{36}$/,
    );
    expect(lines[1]).toMatch(
      /^Altered: the entry was changed.*: entries\.jsonl, line 4, device HA, no\. 4, entry [0-9a-f-]{36}$/,
    );
  });

  test('signed by another key', async () => {
    const forged = await zip(resigned(parts));
    const { status, lines } = runVerify([forged, '--key', fingerprint]);
    expect(status).toBe(1);
    expect(lines).toEqual([
      '書き換えられています。別の鍵で署名されています（台帳を元に戻して鍵が替わったあとなら、新しい指紋を別に受け取って確かめてください）: signature',
      'Altered: signed by another key (if it was replaced by going back to a backup, receive the new fingerprint apart from the file and check with that): signature',
    ]);
  });

  test('a hostile file name does not reach the terminal as it is', async () => {
    const { status, lines } = runVerify([await zip([...parts, ['\u001B[2J\u202Egpj.txt', '']])]);
    expect(status).toBe(1);
    expect(lines[1]).toBe('Altered: a file was added: ?[2J?gpj.txt');
  });
});

describe('2, not a bundle', () => {
  test('no zip, an empty zip, no file', async () => {
    const text = join(newFolder(), 'text.zip');
    writeFileSync(text, 'text');
    for (const file of [text, await zip([]), join(newFolder(), 'missing.zip')]) {
      const { status, lines, stderr } = runVerify([file]);
      expect(status).toBe(2);
      expect(stderr).toBe('');
      expect(lines[1]).toMatch(/^Not a bundle: /);
    }
  });

  test.each([[[]], [['a.zip', 'b.zip', 'c.zip']], [['a.zip', '--key']], [['a.zip', '--secret', 'x']]])(
    'arguments %j',
    (args) => {
      const { status, lines } = runVerify(args);
      expect(status).toBe(2);
      expect(lines[1]).toMatch(/^Usage: /);
    },
  );

  test('a mistyped fingerprint is not taken for another key', () => {
    const { status, lines } = runVerify([
      path,
      '--key',
      `${fingerprint.slice(0, -1)}${fingerprint.endsWith('A') ? 'B' : 'A'}`,
    ]);
    expect(status).toBe(2);
    expect(lines[1]).toMatch(/mistyped/);
  });
});
