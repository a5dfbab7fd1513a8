import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { PassThrough } from 'node:stream';
import { crc32, inflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { sha256OfBytes } from '../../db/hash.ts';
import { Packer } from '../../electron/services/audit/packer.ts';
import { openSpool } from '../../electron/services/audit/spool.ts';
import { directory, type ZipMember } from '../../electron/services/audit/zip-format.ts';
import { ZipWriter } from '../../electron/services/audit/zip-writer.ts';
import { findMarks } from '../support/find-marks.ts';
import { newFolder } from '../support/new-folder.ts';

afterEach(() => vi.unstubAllEnvs());

async function packed(texts: readonly string[]) {
  const pieces: Buffer[] = [];
  const packer = new Packer(async (bytes) => void pieces.push(bytes));
  for (const text of texts) {
    packer.add(text);
    if (packer.isFull) await packer.flush();
  }
  return { measured: await packer.end(), bytes: Buffer.concat(pieces) };
}

test('packed text is one deflated stream, rightly measured, however it came', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 300 });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 20 }), async (texts) => {
      const { measured, bytes } = await packed(texts);
      const whole = Buffer.from(texts.join(''));
      expect(inflateRawSync(bytes).equals(whole)).toBe(true);
      expect(measured).toEqual({
        bytes: whole.length,
        sha256: sha256OfBytes(whole),
        crc32: crc32(whole),
        packedBytes: bytes.length,
      });
    }),
  );
});

test('text larger than a piece, in one go and in many', async () => {
  const line = '𠮷田 太郎 0123456789\n';
  for (const texts of [
    [line.repeat(200_000)],
    Array.from({ length: 200_000 }, () => line),
    ['x', line.repeat(60_000), 'y'],
  ]) {
    const { measured, bytes } = await packed(texts);
    expect(inflateRawSync(bytes).toString()).toBe(texts.join(''));
    expect(measured.packedBytes).toBeLessThan(measured.bytes / 10);
  }
});

test('what waits in the spool comes back, is unreadable on the disk, and leaves nothing', async () => {
  const temporary = newFolder();
  vi.stubEnv('TMPDIR', temporary);
  const spool = await openSpool();
  const pieces = ['金糸雀', ' 090-5551-0173', 'x'.repeat(300_000)];
  for (const piece of pieces) await spool.write(Buffer.from(piece));
  expect(findMarks(temporary, ['金糸雀', '5551-0173', 'xxxx'])).toEqual({ files: 1, found: [] });
  expect((await buffer(spool.read())).toString()).toBe(pieces.join(''));
  await spool.remove();
  expect(readdirSync(temporary)).toEqual([]);
});

test('a zip leaves its stream open and fails with it', async () => {
  const out = new PassThrough();
  const zip = new ZipWriter(out, 0);
  const read = buffer(out);
  await zip.addText('a.txt', 'text');
  await zip.finish();
  expect(out.writableEnded).toBe(false);
  out.end();
  expect((await read).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');

  const broken = new PassThrough();
  broken.on('error', () => undefined);
  broken.destroy(new Error('unplugged'));
  await expect(new ZipWriter(broken, 0).addText('a.txt', 'text')).rejects.toThrow();
});

test('a file of more than 4 GiB is refused rather than written wrong', () => {
  const member: ZipMember = { name: 'a', offset: 0, isStreamed: true, crc32: 0, packedBytes: 0, bytes: 2 ** 32 };
  expect(() => directory([member], 0, 0)).toThrow(RangeError);
  expect(() => directory([{ ...member, bytes: 2 ** 32 - 1 }], 0, 0)).not.toThrow();
});

test('a folder that cannot be written is told by its code', async () => {
  vi.stubEnv('TMPDIR', join(newFolder(), 'missing'));
  await expect(openSpool()).rejects.toMatchObject({ code: 'ENOENT' });
});
