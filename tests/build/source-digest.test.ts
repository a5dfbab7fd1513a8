import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../build/list-files.ts';
import { sourceDigest } from '../../build/source-digest.ts';
import { newFolder } from '../support/new-folder.ts';

test('changes with any content, name or missing file, and comes back with them', () => {
  const root = newFolder();
  const paths = ['electron', 'tsconfig.json', 'not-there'];
  mkdirSync(join(root, 'electron', 'app'), { recursive: true });
  writeFileSync(join(root, 'electron', 'app', 'a.ts'), '1');
  writeFileSync(join(root, 'tsconfig.json'), '{}');
  expect(listFiles(root, paths)).toEqual(['electron/app/a.ts', 'tsconfig.json']);
  const first = sourceDigest(root, paths);

  writeFileSync(join(root, 'electron', 'app', 'a.ts'), '2');
  const edited = sourceDigest(root, paths);
  writeFileSync(join(root, 'electron', 'app', 'a.ts'), '1');
  expect(sourceDigest(root, paths)).toBe(first);
  rmSync(join(root, 'tsconfig.json'));
  const removed = sourceDigest(root, paths);
  expect(new Set([first, edited, removed]).size).toBe(3);
});
