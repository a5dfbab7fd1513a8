import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addLook, forgetLooks, looksFile, readLooks } from '../../electron/keys/looks-file.ts';
import { newFolder } from '../support/new-folder.ts';

const key = Buffer.alloc(32, 1);

test('notes come back in their order, to nobody without the key, and to nobody once they are forgotten', () => {
  const folder = newFolder();
  expect(readLooks(folder, key)).toEqual([]);
  for (const text of ['canary one', 'canary two 齋藤']) addLook(folder, key, text);
  expect(readLooks(folder, key)).toEqual(['canary one', 'canary two 齋藤']);
  expect(readLooks(folder, Buffer.alloc(32, 2))).toEqual([]);
  expect(readFileSync(join(folder, looksFile), 'latin1')).not.toContain('canary');
  forgetLooks(folder);
  forgetLooks(folder);
  expect(readLooks(folder, key)).toEqual([]);
});

test('a torn or changed line is left out, and spoils none beside it', () => {
  const folder = newFolder();
  const path = join(folder, looksFile);
  for (const text of ['one', 'two']) addLook(folder, key, text);
  const whole = readFileSync(path, 'latin1');
  const [, first = ''] = whole.split('\n');
  // The padding alone holds nothing.
  for (let length = 0; length < first.replace(/=+$/, '').length; length += 1) {
    writeFileSync(path, `\n${first.slice(0, length)}`);
    addLook(folder, key, 'next');
    expect(readLooks(folder, key)).toEqual(['next']);
  }
  const bytes = Buffer.from(first, 'base64');
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    writeFileSync(path, whole.replace(first, changed.toString('base64')));
    expect(readLooks(folder, key)).toEqual(['two']);
  }
});
