import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readJson, repository } from '../../build/repository.ts';

const versions = z.record(z.string(), z.string());
const manifest = z.object({ dependencies: versions, devDependencies: versions });

test('every package is pinned to one exact version', () => {
  const { dependencies, devDependencies } = manifest.parse(readJson(join(repository, 'package.json')));
  const pins = Object.entries({ ...dependencies, ...devDependencies });
  expect(pins.length).toBeGreaterThan(0);
  const loose = pins.filter(([, version]) => !/^(npm:[@\w/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  expect(loose).toEqual([]);
});

test('the unofficial Electron is not a dependency', () => {
  const { dependencies, devDependencies } = manifest.parse(readJson(join(repository, 'package.json')));
  expect(Object.keys({ ...dependencies, ...devDependencies }).filter((name) => name.startsWith('electron-gt'))).toEqual(
    [],
  );
});
