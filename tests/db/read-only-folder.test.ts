import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newDatabase } from '../support/new-database.ts';

const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

// Root writes everywhere; so root opens the file as somebody who has rights to read it and none to write.
test.skipIf(!isRoot && process.env['CI'] !== 'true')(
  isRoot
    ? 'somebody who may read the file and not write it is told so'
    : 'a folder without rights to write (needs root, to become somebody without them)',
  () => {
    const database = newDatabase();
    database.close();
    const before = readFileSync(database.file);
    chmodSync(database.folder, 0o555);
    chmodSync(database.file, 0o444);
    const opener = new URL('open-elsewhere.ts', import.meta.url).pathname;
    const asNobody = (file: string) =>
      spawnSync(process.execPath, [opener, file, database.key.toString('hex')], {
        uid: nobody,
        gid: nobody,
        encoding: 'utf8',
      });
    const said = asNobody(database.file);
    expect(said.stdout.split(' ')[0], said.stderr).toBe('read_only');
    expect(readFileSync(database.file).equals(before)).toBe(true);

    // The control: with rights to write the same program opens it.
    chmodSync(database.folder, 0o777);
    chmodSync(database.file, 0o666);
    chownSync(database.file, nobody, nobody);
    expect(asNobody(database.file).stdout.split(' ')[0]).toBe('ok');
  },
);
