import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { newFolder } from '../support/new-folder.ts';
import { stockedDesk } from './audit-desk.ts';
import { unzip, verdictOf, withFile, zip, type Parts } from './bundle-parts.ts';

let path: string;
let parts: Parts;

beforeAll(async () => {
  const { pc } = stockedDesk();
  await pc.exportAll();
  path = pc.target ?? '';
  parts = await unzip(path);
});

function fileWith(bytes: Buffer): string {
  const file = join(newFolder(), 'file.zip');
  writeFileSync(file, bytes);
  return file;
}

const noZip = { outcome: 'not_a_bundle', reason: 'not_a_zip' };

describe('is no zip', () => {
  test.each([
    ['an empty file', Buffer.alloc(0)],
    ['a text', Buffer.from('entries.jsonl')],
    ['noise', Buffer.alloc(100_000, 'PK')],
  ])('%s', async (_, bytes) => {
    expect(await verdictOf(fileWith(bytes))).toEqual(noZip);
  });

  test('a bundle that was cut off in the middle', async () => {
    const whole = readFileSync(path);
    expect(await verdictOf(fileWith(whole.subarray(0, whole.length / 2)))).toEqual(noZip);
  });

  test('a folder, and a file that is not there', async () => {
    expect(await verdictOf(newFolder())).toEqual(noZip);
    expect(await verdictOf(join(newFolder(), 'missing.zip'))).toEqual(noZip);
  });
});

describe('is no bundle', () => {
  test('an empty zip', async () => {
    expect(await verdictOf(await zip([]))).toEqual({ outcome: 'not_a_bundle', reason: 'file_missing' });
  });

  test.each(['entries.jsonl', 'audit.csv', 'checkpoints.txt', 'manifest.json', 'signature'])(
    'without %s',
    async (name) => {
      const rest = [...parts].filter(([file]) => file !== name);
      expect(await verdictOf(await zip(rest))).toEqual({ outcome: 'not_a_bundle', reason: 'file_missing' });
    },
  );
});

describe('is altered', () => {
  test.each(['readme.txt', 'ENTRIES.JSONL', 'audit/audit.csv', 'C/../../etc/passwd', '__proto__', '見本.txt'])(
    'with %s added',
    async (name) => {
      const placed = name.replace('C/../../', 'up/');
      // yazl refuses to write such a name; anybody else can.
      const bytes = readFileSync(await zip([...parts, [placed, 'x']]));
      const forged = fileWith(
        name === placed ? bytes : Buffer.from(bytes.toString('latin1').replaceAll('up/etc', '../etc'), 'latin1'),
      );
      const shown = name === placed ? name : '../etc/passwd';
      expect(await verdictOf(forged)).toMatchObject({ outcome: 'altered', fault: { code: 'extra_file', file: shown } });
    },
  );

  test.each(['entries.jsonl', 'audit.csv', 'checkpoints.txt', 'manifest.json', 'signature'])(
    'with %s twice',
    async (name) => {
      for (const files of [
        [...parts, [name, parts.get(name) ?? ''] as const],
        [[name, parts.get(name) ?? ''] as const, ...parts],
      ]) {
        expect(await verdictOf(await zip(files))).toMatchObject({
          outcome: 'altered',
          fault: { code: 'file_twice', file: name },
        });
      }
    },
  );

  test('with damaged data', async () => {
    const bytes = readFileSync(path);
    const place = bytes.indexOf('entries.jsonl') + 'entries.jsonl'.length + 40;
    bytes.fill(0xff, place, place + 20);
    expect(await verdictOf(fileWith(bytes))).toMatchObject({
      outcome: 'altered',
      fault: { code: 'damaged', file: 'entries.jsonl' },
    });
  });

  test('with one bit of each file changed, somewhere', async () => {
    const whole = readFileSync(path);
    for (const name of ['entries.jsonl', 'audit.csv', 'checkpoints.txt', 'manifest.json', 'signature']) {
      const bytes = Buffer.from(whole);
      const place = bytes.indexOf(name) + name.length + 60;
      bytes.writeUInt8(bytes.readUInt8(place) ^ 4, place);
      expect((await verdictOf(fileWith(bytes))).outcome).not.toBe('whole');
    }
  });
});

describe('a zip bomb', () => {
  test('in place of the manifest is not unpacked', async () => {
    const bomb = await zip(
      [...parts].map(([name, text]) => [name, name === 'manifest.json' ? Buffer.alloc(17 << 20) : text]),
    );
    expect(await verdictOf(bomb)).toMatchObject({
      outcome: 'altered',
      fault: { code: 'damaged', file: 'manifest.json' },
    });
  });

  test.each(['entries.jsonl', 'audit.csv'])('in place of %s ends at the first line that is none', async (name) => {
    const bomb = await zip(
      [...parts].map(([file, text]) => [file, file === name ? Buffer.alloc(48 << 20, '0') : text]),
    );
    const before = process.memoryUsage().rss;
    expect(await verdictOf(bomb)).toMatchObject({ outcome: 'altered', fault: { code: 'damaged', file: name } });
    expect(process.memoryUsage().rss - before).toBeLessThan(200 << 20);
  });

  test('of very many names is not listed', async () => {
    const names = Array.from({ length: 5_000 }, (_, count) => [`${count}.txt`, ''] as const);
    expect(await verdictOf(await zip([...parts, ...names]))).toMatchObject({ outcome: 'altered' });
  });
});

test('a file packed in another way is the same file', async () => {
  expect(await verdictOf(await zip([...parts].toReversed()))).toMatchObject({ outcome: 'whole' });
  expect(await verdictOf(await zip(withFile(parts, 'audit.csv', (text) => text)))).toMatchObject({ outcome: 'whole' });
});
