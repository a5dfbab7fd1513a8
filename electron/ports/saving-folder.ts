import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isSynchronisedFolder } from '../domain/storage/synchronised-folder.ts';

/** Why files are not proposed to go among somebody's documents: those are on a drive that is gone, or kept on the internet. */
export type DocumentsTrouble = 'missing' | 'synchronised';

/** The folder in which files are proposed to be saved, and why it is not that of the documents. */
export interface SavingFolder {
  readonly path: string;
  readonly trouble: DocumentsTrouble | null;
}

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
 * Where files are proposed to go: among the documents, unless these are not there (a drive of the network that is off) or are
 * copied to the internet (Windows puts them into OneDrive without asking). What leaves the desk holds customers.
 *
 * @param documents null where the system does not know
 */
export function savingFolder(documents: string | null, home: string): SavingFolder {
  if (documents === null || !isFolder(documents)) return { path: ownFolder(home), trouble: 'missing' };
  if (isSynchronisedFolder(documents)) return { path: ownFolder(home), trouble: 'synchronised' };
  return { path: documents, trouble: null };
}
