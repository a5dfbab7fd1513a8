import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSynchronisedFolder } from '../../domain/storage/synchronised-folder.ts';
import { liesWithin } from '../outlet/own-folder.ts';
import { secondPlaceIn } from './places.ts';

/** Why a folder is no second place for backups. */
type PlaceFault = 'own_folder' | 'not_writable';

/** Makes a folder ready to take backups, or says why it cannot. */
export function preparePlace(chosen: string, dataFolder: string): PlaceFault | null {
  if (liesWithin(chosen, dataFolder)) return 'own_folder';
  const place = secondPlaceIn(chosen);
  const probe = join(place, 'write-test.part');
  try {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    writeFileSync(probe, 'x');
    rmSync(probe);
    return null;
  } catch {
    return 'not_writable';
  }
}

function areOnSameDisk(one: string, other: string): boolean {
  try {
    return statSync(one).dev === statSync(other).dev;
  } catch {
    return false;
  }
}

/** What there is to say of a second place, beside where it is. */
export function tellPlace(path: string, dataFolder: string) {
  return { path, isSynchronised: isSynchronisedFolder(path), isSameDisk: areOnSameDisk(path, dataFolder) };
}
