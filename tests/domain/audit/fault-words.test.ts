import { expect, test } from 'vitest';
import { fileFault } from '../../../electron/domain/audit/bundle-fault.ts';
import { describeFault, describeReason } from '../../../electron/domain/audit/fault-words.ts';
import { programVersion } from '../../../electron/domain/audit/program-version.ts';
import { z } from 'zod';
import { join } from 'node:path';
import { readJson, repository } from '../../../build/repository.ts';

const device = '019a0000-0000-7000-8000-00000000d001';
const names = { devices: [{ id: device, name: 'HA', publicKey: '', fingerprint: '' }] };

test('a fault says what and where, with the letters of the PC where they are known', () => {
  const fault = { code: 'gap' as const, file: 'entries.jsonl', line: 5, device, n: 6, id: device };
  expect(describeFault(fault, names)).toEqual({
    ja: `番号が続いていません（記録が抜かれたか、入れ替えられています）: entries.jsonl, 行 5, 端末 HA, 番号 6, 記録ID ${device}`,
    en: `the numbers do not follow (an entry was removed or moved): entries.jsonl, line 5, device HA, no. 6, entry ${device}`,
  });
  expect(describeFault(fault, null).en).toContain(`device ${device}`);
  expect(describeFault(fileFault('digest', 'audit.csv'), names).en).toBe('the file was changed: audit.csv');
});

test('a name from a hostile file does nothing to a terminal', () => {
  const { en } = describeFault(fileFault('extra_file', `a\u001B]0;x\u0007\u202E\n${'b'.repeat(500)}`), null);
  expect(en).not.toMatch(/[\p{Control}\p{Format}]/u);
  expect(en.length).toBeLessThan(150);
});

test('a file that is no bundle is told why', () => {
  expect(describeReason('not_a_zip').en).toBe('it is not a zip file');
});

test('the version in a bundle is the version of the package', () => {
  const { version } = z.object({ version: z.string() }).parse(readJson(join(repository, 'package.json')));
  expect(programVersion).toBe(version);
});
