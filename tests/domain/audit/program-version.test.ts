import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readJson, repository } from '../../../build/repository.ts';
import { programVersion } from '../../../electron/domain/audit/program-version.ts';

test('the version in a bundle is the version of the package', () => {
  const { version } = z.object({ version: z.string() }).parse(readJson(join(repository, 'package.json')));
  expect(programVersion).toBe(version);
});
