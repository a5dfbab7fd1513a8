import { randomBytes } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../../db/migrations/run.ts';
import { createDb, openDb, type OpenDb, type OpenResult, type WriteDb } from '../../db/open.ts';
import { atTheEnd, lastingFolder, newFolder } from './new-folder.ts';

/** A real encrypted database with its schema, alone in a folder of its own. */
export interface TestDatabase {
  readonly folder: string;
  readonly file: string;
  readonly key: Buffer;
  /** Of the open file; after `reopen` another one. */
  readonly db: WriteDb;
  readonly close: () => void;
  /** Closes, if need be, and opens again. */
  readonly reopen: () => WriteDb;
  /** Closes and removes the folder. Else that happens after all tests of the file. */
  readonly remove: () => void;
}

/**
 * The database that opened.
 *
 * @throws with the reason, where it did not
 */
export function opened(result: OpenResult): OpenDb {
  if (!result.ok) throw new Error(`the database did not open: ${result.error}`);
  return result.value;
}

let template: { readonly file: string; readonly key: Buffer } | undefined;

/** Made once and copied: the key is the same in one worker, and making the tables anew would cost 20 ms each. */
function makeTemplate(): { readonly file: string; readonly key: Buffer } {
  const file = join(lastingFolder(), 'template.db');
  const key = randomBytes(32);
  const made = opened(createDb(file, key));
  migrate(made.db, () => undefined);
  made.close();
  return { file, key };
}

/** A fresh database in `folder`, or in a new one. */
export function newDatabase(folder = newFolder()): TestDatabase {
  template ??= makeTemplate();
  const { key } = template;
  const file = join(folder, 'desk.db');
  copyFileSync(template.file, file);
  let current: OpenDb | null = opened(openDb(file, key));
  const close = () => {
    current?.close();
    current = null;
  };
  const remove = () => {
    close();
    forget();
    rmSync(folder, { recursive: true, force: true });
  };
  const forget = atTheEnd(remove);
  const theOpen = () => {
    if (current === null) throw new Error('the test closed this database');
    return current.db;
  };
  return {
    folder,
    file,
    key,
    get db() {
      return theOpen();
    },
    close,
    reopen: () => {
      close();
      current = opened(openDb(file, key));
      return current.db;
    },
    remove,
  };
}
