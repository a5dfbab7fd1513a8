import { realpathSync, statSync, type BigIntStats } from 'node:fs';
import { dirname, resolve } from 'node:path';

function statOf(path: string): BigIntStats | null {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return null;
  }
}

/** Where a path leads, links followed as far as they go. */
function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : resolve(realPathOf(above), path.slice(above.length).replace(/^[\\/]+/, ''));
  }
}

/** The folders above a path, itself included, from the nearest to the root. */
function* upwards(path: string): Generator<string> {
  for (let at = path; ; at = dirname(at)) {
    yield at;
    if (dirname(at) === at) return;
  }
}

/**
 * Whether a file would lie in a folder, in whatever way its path is written: another case, a link, a short name or another name
 * of the drive. The file system is asked which folder each one above it is, since only it knows.
 */
export function liesWithin(path: string, folder: string): boolean {
  const own = statOf(folder);
  if (own === null) return false;
  const isOwn = (at: string) => {
    const found = statOf(at);
    return found !== null && found.dev === own.dev && found.ino === own.ino;
  };
  const asked = resolve(path);
  return [asked, realPathOf(asked)].some((start) => [...upwards(start)].some(isOwn));
}
