import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { localHeader, type ZipMember } from '../../electron/services/audit/zip-format.ts';
import { newFolder } from '../support/new-folder.ts';
import { stockedDesk } from './audit-desk.ts';
import { unzip, verdictOf, zip, type Parts } from './bundle-parts.ts';

let whole: Buffer;
let parts: Parts;

beforeAll(async () => {
  const { pc } = stockedDesk();
  await pc.exportAll();
  whole = readFileSync(pc.target ?? '');
  parts = await unzip(pc.target ?? '');
});

function fileWith(bytes: Buffer): string {
  const file = join(newFolder(), 'file.zip');
  writeFileSync(file, bytes);
  return file;
}

const endLength = 22;
const directoryStart = (bytes: Buffer) => bytes.readUInt32LE(bytes.length - endLength + 16);

/** Something put before the directory, which is told where it begins now. */
function beforeDirectory(bytes: Buffer, hidden: Buffer): Buffer {
  const start = directoryStart(bytes);
  const moved = Buffer.concat([bytes.subarray(0, start), hidden, bytes.subarray(start)]);
  moved.writeUInt32LE(start + hidden.length, moved.length - endLength + 16);
  return moved;
}

function memberOf(name: string, text: string, offset: number): { readonly member: ZipMember; readonly data: Buffer } {
  const data = deflateRawSync(text);
  const sizes = { crc32: crc32(text), packedBytes: data.length, bytes: Buffer.byteLength(text) };
  return { member: { name, offset, isStreamed: false, ...sizes }, data };
}

function changed(change: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.from(whole);
  change(bytes);
  return bytes;
}

const hidden = { outcome: 'altered', fault: { code: 'container' } };

describe('what one program unpacks and another does not see', () => {
  test('a second table behind the back of the directory', async () => {
    const { member, data } = memberOf('audit.csv', '偽物', 0);
    const second = Buffer.concat([localHeader(member, 0), data]);
    expect(await verdictOf(fileWith(beforeDirectory(whole, second)))).toMatchObject(hidden);
  });

  test('bytes between the files and the directory, or after it', async () => {
    expect(await verdictOf(fileWith(beforeDirectory(whole, Buffer.from('x'))))).toMatchObject(hidden);
    expect((await verdictOf(fileWith(Buffer.concat([whole, Buffer.from('x')])))).outcome).not.toBe('whole');
  });

  test.each([1, 512])('%i bytes before the zip, whether offsets count them or not', async (count) => {
    const before = Buffer.concat([Buffer.alloc(count, 'x'), whole]);
    expect((await verdictOf(fileWith(before))).outcome).not.toBe('whole');
    const counted = Buffer.from(before);
    const start = directoryStart(whole) + count;
    counted.writeUInt32LE(start, counted.length - endLength + 16);
    for (let at = start; counted.readUInt32LE(at) === 0x02014b50;) {
      counted.writeUInt32LE(counted.readUInt32LE(at + 42) + count, at + 42);
      at += 46 + counted.readUInt16LE(at + 28);
    }
    expect(await verdictOf(fileWith(counted))).toMatchObject(hidden);
  });

  test('a comment', async () => {
    const commented = Buffer.concat([whole, Buffer.from('注')]);
    commented.writeUInt16LE(3, whole.length - 2);
    expect(await verdictOf(fileWith(commented))).toMatchObject(hidden);
  });

  test('another name before the data than in the directory', async () => {
    const renamed = changed((bytes) => bytes.write('audit.txt', bytes.indexOf('audit.csv')));
    expect(await verdictOf(fileWith(renamed))).toMatchObject(hidden);
  });

  test('a link in place of a file', async () => {
    const linked = changed((bytes) => bytes.writeUInt32LE(0o120777 * 0x1_0000, directoryStart(bytes) + 38));
    expect(await verdictOf(fileWith(linked))).toMatchObject(hidden);
  });

  test('an extra field that gives a file another name', async () => {
    const bytes = readFileSync(await zip(parts));
    expect(await verdictOf(fileWith(bytes))).toMatchObject({ outcome: 'whole' });
    const start = directoryStart(bytes);
    // The times of the file become a name (0x7075, Info-ZIP Unicode Path).
    bytes.writeUInt16LE(0x7075, start + 46 + bytes.readUInt16LE(start + 28));
    expect(await verdictOf(fileWith(bytes))).toMatchObject(hidden);
  });

  test('another checksum, for which an honest program refuses the file', async () => {
    const descriptor = whole.indexOf(Buffer.from([0x50, 0x4b, 0x07, 0x08]));
    const forged = changed((bytes) => {
      bytes.writeUInt32LE(1, directoryStart(bytes) + 16);
      bytes.writeUInt32LE(1, descriptor + 4);
    });
    expect(await verdictOf(fileWith(forged))).toMatchObject({
      outcome: 'altered',
      fault: { code: 'damaged', file: 'entries.jsonl' },
    });
  });
});
