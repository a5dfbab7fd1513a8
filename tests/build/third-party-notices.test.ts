import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noticesOf, packageFolderOf } from '../../build/vite/third-party-notices.ts';
import { newFolder } from '../support/new-folder.ts';

function newPackage(
  folder: string,
  name: string,
  licence: string | null,
  texts: Readonly<Record<string, string>> = {},
) {
  const home = join(folder, 'node_modules', ...name.split('/'));
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name, version: '1.2.3', license: licence ?? undefined }));
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(home, file), text);
  return home;
}

test('a file belongs to the innermost package that it lies in', () => {
  const nested = packageFolderOf('/a/node_modules/b/node_modules/@c/d/e/f.js?v=1');
  expect(nested).toBe('/a/node_modules/b/node_modules/@c/d');
  expect(packageFolderOf('\0/a/node_modules/b/c.js?commonjs-es-import')).toBe('/a/node_modules/b');
  expect(packageFolderOf('C:\\a\\node_modules\\b\\c.js')).toBe('C:\\a\\node_modules\\b');
  expect(packageFolderOf('/a/renderer/main.tsx')).toBeNull();
});

test('each package is named once, with every text that its licence asks for', () => {
  const folder = newFolder();
  const font = newPackage(folder, '@fonts/gothic', 'OFL-1.1', { LICENSE: 'of the font\n', 'readme.md': 'no licence' });
  const code = newPackage(folder, 'code', 'Apache-2.0', { 'LICENSE.md': 'of the code', NOTICE: 'written by A' });
  const notices = noticesOf([join(code, 'a.js'), join(code, 'b.js'), join(font, 'files', 'a.woff2'), '/own/main.ts']);
  expect(notices.split(`\n\n${'-'.repeat(80)}\n\n`)).toEqual([
    '@fonts/gothic 1.2.3 (OFL-1.1)\n\nof the font',
    'code 1.2.3 (Apache-2.0)\n\nof the code\n\nwritten by A\n',
  ]);
});

test('a package that names no licence is not built in', () => {
  const home = newPackage(newFolder(), 'unknown', null);
  expect(() => noticesOf([join(home, 'a.js')])).toThrow('unknown does not say');
});
