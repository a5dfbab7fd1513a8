import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { savingFolder } from '../../electron/ports/saving-folder.ts';
import { newFolder } from '../support/new-folder.ts';

describe('files are proposed to go', () => {
  test('among the documents', () => {
    const home = newFolder();
    const documents = join(home, 'Documents');
    mkdirSync(documents);
    expect(savingFolder(documents, home)).toEqual({ path: documents, trouble: null });
    expect(existsSync(join(home, 'ConsentDesk'))).toBe(false);
  });

  test('into a folder of ours where the documents are in OneDrive', () => {
    const home = newFolder();
    const documents = join(home, 'OneDrive - 上山オート', 'ドキュメント');
    mkdirSync(documents, { recursive: true });
    const own = join(home, 'ConsentDesk');
    expect(savingFolder(documents, home)).toEqual({ path: own, trouble: 'synchronised' });
    expect(existsSync(own)).toBe(true);
  });

  test.each([
    ['the drive of the documents is off', (home: string) => join(home, 'Z', 'Documents')],
    ['the system does not know of any', () => null],
  ])('into a folder of ours where %s', (_why, documentsIn) => {
    const home = newFolder();
    const own = join(home, 'ConsentDesk');
    expect(savingFolder(documentsIn(home), home)).toEqual({ path: own, trouble: 'missing' });
    expect(existsSync(own)).toBe(true);
  });

  test('into the home where no folder of ours can be made', () => {
    const home = newFolder();
    writeFileSync(join(home, 'ConsentDesk'), 'a file');
    chmodSync(join(home, 'ConsentDesk'), 0o600);
    expect(savingFolder(null, home)).toEqual({ path: home, trouble: 'missing' });
  });
});
