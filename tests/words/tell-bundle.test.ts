import { expect, test } from 'vitest';
import { fileFault } from '../../electron/domain/audit/bundle-fault.ts';
import { bundle as en } from '../../electron/words/en/bundle.ts';
import { bundle as ja } from '../../electron/words/ja/bundle.ts';
import { tellFault } from '../../electron/words/tell-bundle.ts';

const device = '019a0000-0000-7000-8000-00000000d001';
const names = { devices: [{ id: device, name: 'HA', publicKey: '', fingerprint: '' }] };

test('a fault says what and where, with the letters of the PC where they are known', () => {
  const fault = { code: 'gap' as const, file: 'entries.jsonl', line: 5, device, n: 6, id: device };
  expect(tellFault(fault, names, ja)).toBe(
    `番号が続いていません（記録が抜かれたか、入れ替えられています）: entries.jsonl, 行 5, 端末 HA, 番号 6, 記録ID ${device}`,
  );
  expect(tellFault(fault, names, en)).toBe(
    `the numbers do not follow (an entry was removed or moved): entries.jsonl, line 5, device HA, no. 6, entry ${device}`,
  );
  expect(tellFault(fault, null, en)).toContain(`device ${device}`);
  expect(tellFault(fileFault('digest', 'audit.csv'), names, en)).toBe('the file was changed: audit.csv');
});

test('a name from a hostile file does nothing to a terminal', () => {
  const told = tellFault(fileFault('extra_file', `a\u001B]0;x\u0007\u202E\n${'b'.repeat(500)}`), null, en);
  expect(told).not.toMatch(/[\p{Control}\p{Format}]/u);
  expect(told.length).toBeLessThan(150);
});
