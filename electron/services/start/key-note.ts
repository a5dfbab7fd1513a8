import { join } from 'node:path';
import { keyIdOf } from '../../keys/data-key.ts';
import { readWhole, replaceWhole } from '../../keys/whole-file.ts';

/** The file's name inside the data folder. */
export const keyNoteFile = 'desk.key-id';

function readNote(folder: string): string | null {
  const file = readWhole(join(folder, keyNoteFile), 64);
  return file.ok ? file.value.text.trim() : null;
}

/**
 * Notes beside the database which key opens it, by the key's public name. A database that does not open gives no hint whether
 * it is damaged or the key ring is that of another ledger; with the note the right file is blamed. Without it the database is.
 */
export function noteKey(folder: string, dataKey: Buffer): void {
  const keyId = keyIdOf(dataKey);
  // Where it cannot be written, the next opening tries again.
  if (readNote(folder) !== keyId) replaceWhole(join(folder, keyNoteFile), `${keyId}\n`);
}

/** Whether the note says that another key than this opens the database. */
export function isKeyOfAnother(folder: string, dataKey: Buffer): boolean {
  const noted = readNote(folder);
  return noted !== null && noted !== keyIdOf(dataKey);
}
