import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { instantAt, type Instant } from '../../domain/dates/instant.ts';
import { attemptsFile } from '../../keys/attempts.ts';
import { keyRingFile } from '../../keys/key-ring-file.ts';
import { looksFile } from '../../keys/looks-file.ts';
import { markFile } from '../../keys/mark-file.ts';
import { databaseFile } from '../start/data-folder.ts';
import { keyNoteFile } from '../start/key-note.ts';
import { rekeyedFile } from '../start/rotation.ts';

/** A file of ours in the data folder; no size where it is not there. */
export interface KnownFile {
  readonly name: string;
  readonly found: { readonly bytes: number; readonly changedAt: Instant } | null;
}

const names = [
  databaseFile,
  `${databaseFile}-wal`,
  rekeyedFile,
  keyRingFile,
  keyNoteFile,
  markFile,
  looksFile,
  attemptsFile,
];

function find(path: string): KnownFile['found'] {
  try {
    const { size: bytes, mtimeMs } = statSync(path);
    return { bytes, changedAt: instantAt(mtimeMs) };
  } catch {
    return null;
  }
}

/** How the files of the data folder stand there, and how many others there are: their names may be anything. */
export function knownFiles(folder: string): { readonly files: readonly KnownFile[]; readonly others: number } {
  const files = names.map((name) => ({ name, found: find(join(folder, name)) }));
  try {
    return { files, others: readdirSync(folder).filter((name) => !names.includes(name)).length };
  } catch {
    return { files, others: 0 };
  }
}
