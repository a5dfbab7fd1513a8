import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { downloadOfficial } from '../../build/runtime/official.ts';
import { newFolder } from '../support/new-folder.ts';

/** An electron package whose install script is this text. */
function packageWith(script: string): string {
  const folder = newFolder();
  writeFileSync(join(folder, 'install.js'), script);
  return folder;
}

test('an install script that ends well gives no reason', async () => {
  expect(await downloadOfficial(packageWith(''))).toBeUndefined();
});

test('an install script that fails gives its first line as the reason', async () => {
  const script = `console.error('TypeError: fetch failed\\n  at somewhere'); process.exit(1);`;
  expect(await downloadOfficial(packageWith(script))).toBe('TypeError: fetch failed');
});

test('one that brings nothing is stopped, and its temporary folder goes', async () => {
  const folder = packageWith(`
    require('node:fs').writeFileSync(__dirname + '/temporary', require('node:os').tmpdir());
    setTimeout(() => {}, 60_000);`);
  expect(await downloadOfficial(folder, 1500)).toBe('nothing arrived for 1.5 seconds');
  const temporary = readFileSync(join(folder, 'temporary'), 'utf8');
  expect(temporary).toContain('electron-official-');
  expect(existsSync(temporary)).toBe(false);
});

test('one that is slow but brings something is left alone', async () => {
  const folder = packageWith(`
    const fs = require('node:fs'), path = require('node:path');
    const file = path.join(require('node:os').tmpdir(), 'electron.zip');
    let left = 12;
    const timer = setInterval(() => {
      fs.appendFileSync(file, 'x'.repeat(1000));
      if (--left === 0) { clearInterval(timer); fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron'); }
    }, 300);`);
  expect(await downloadOfficial(folder, 2000)).toBeUndefined();
  expect(existsSync(join(folder, 'path.txt'))).toBe(true);
});
