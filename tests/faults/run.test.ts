import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readJson, repository } from '../../build/repository.ts';
import { newFolder } from '../support/new-folder.ts';

const count = 300;
const reportSchema = z.object({ passed: z.int(), skipped: z.int(), failures: z.array(z.string()) });

test(`${count} faults of disk, clock, files and power: nothing that was acknowledged is lost unnoticed`, () => {
  const report = join(newFolder(), 'report.json');
  // The same ones every time: what is found here is found again. `npm run faults` takes another seed.
  const args = ['tests/faults/run.ts', '--seed', '9', '--count', String(count), '--report', report];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: repository, encoding: 'utf8' });
  expect(stderr).toBe('');
  const { passed, skipped, failures } = reportSchema.parse(readJson(report));
  expect(failures).toEqual([]);
  expect(passed + skipped).toBe(count);
  // Where nothing may be mounted, a few are skipped.
  expect(passed).toBeGreaterThan(count * 0.9);
  expect(status).toBe(0);
}, 1_800_000);
