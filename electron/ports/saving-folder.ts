import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isSynchronisedFolder } from '../domain/storage/synchronised-folder.ts';

/** Why files are not proposed to go among somebody's documents: those are on a drive that is gone, or kept on the internet. */
export type DocumentsTrouble = 'missing' | 'synchronised';

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** A folder of ours for exports; the home itself where none can be made. */
function ownFolder(home: string): string {
  const own = join(home, 'ConsentDesk');
  try {
    mkdirSync(own, { recursive: true, mode: 0o700 });
    return own;
  } catch {
    return home;
  }
}

/**
 * Why files are not proposed to go among the documents; null where they are.
 *
 * @param documents null where the system does not know
 */
export function documentsTrouble(documents: string | null): DocumentsTrouble | null {
  if (documents === null || !isFolder(documents)) return 'missing';
  return isSynchronisedFolder(documents) ? 'synchronised' : null;
}

/**
 * The folder in which files are proposed to be saved: the documents, unless these are not there (a drive of the network that is
 * off) or are copied to the internet (Windows puts them into OneDrive without asking). What leaves the desk holds customers.
 */
export function savingFolder(documents: string | null, home: string): string {
  return documents === null || documentsTrouble(documents) !== null ? ownFolder(home) : documents;
}
