import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentsTrouble, savingFolder } from '../../electron/ports/saving-folder.ts';
import { newFolder } from '../support/new-folder.ts';

describe('files are proposed to go', () => {
  test('among the documents', () => {
    const home = newFolder();
    const documents = join(home, 'Documents');
    mkdirSync(documents);
    expect(documentsTrouble(documents)).toBeNull();
    expect(savingFolder(documents, home)).toBe(documents);
    expect(existsSync(join(home, 'ConsentDesk'))).toBe(false);
  });

  test('into a folder of ours where the documents are in OneDrive', () => {
    const home = newFolder();
    const documents = join(home, 'OneDrive - 上山オート', 'ドキュメント');
    mkdirSync(documents, { recursive: true });
    const own = join(home, 'ConsentDesk');
    expect(documentsTrouble(documents)).toBe('synchronised');
    // To ask makes nothing.
    expect(existsSync(own)).toBe(false);
    expect(savingFolder(documents, home)).toBe(own);
    expect(existsSync(own)).toBe(true);
  });

  test.each([
    ['the drive of the documents is off', (home: string) => join(home, 'Z', 'Documents')],
    ['the system does not know of any', () => null],
  ])('into a folder of ours where %s', (_why, documentsIn) => {
    const home = newFolder();
    const own = join(home, 'ConsentDesk');
    expect(documentsTrouble(documentsIn(home))).toBe('missing');
    expect(savingFolder(documentsIn(home), home)).toBe(own);
    expect(existsSync(own)).toBe(true);
  });

  test('into the home where no folder of ours can be made', () => {
    const home = newFolder();
    writeFileSync(join(home, 'ConsentDesk'), 'a file');
    chmodSync(join(home, 'ConsentDesk'), 0o600);
    expect(savingFolder(null, home)).toBe(home);
  });
});
