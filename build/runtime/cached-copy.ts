import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { assertIntegrity, type NpmCopy } from './npm-copy.ts';

/** Fetches the tarball of a package into a folder and returns its path. */
export type Pack = (name: string, version: string, folder: string) => string;

const hour = 3_600_000;
const partial = '.partial-';

/**
 * The folder of a copy inside the cache, fetched and unpacked when it is not there yet.
 *
 * The folder appears by one rename at the very end, so that whoever finds it finds all of it. Its name holds the
 * pinned checksum: a new pin never meets the files of an old one.
 *
 * @throws when the package cannot be fetched, is not the pinned one, or does not unpack
 */
export async function cachedCopy(copy: NpmCopy, cache: string, pack: Pack): Promise<string> {
  const pin = copy.integrity.replace(/^sha512-/, '').replaceAll(/[^A-Za-z0-9]/g, '');
  const folder = join(cache, `${copy.name}-${copy.version}-${pin.slice(0, 16)}`);
  if (existsSync(folder)) return folder;

  mkdirSync(cache, { recursive: true });
  dropAbandoned(cache);
  const work = mkdtempSync(join(cache, partial));
  try {
    const tarball = pack(copy.name, copy.version, work);
    await assertIntegrity(copy, tarball);
    unpack(tarball);
    const unpacked = join(work, 'package', 'bin');
    if (!existsSync(join(unpacked, copy.executable))) {
      throw new Error(`${copy.name}@${copy.version} holds no ${copy.executable}.`);
    }
    setRunBits(unpacked);
    moveInto(unpacked, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

/** Removes what a killed run left behind. Younger folders may belong to a run that is still at it. */
function dropAbandoned(cache: string): void {
  for (const name of readdirSync(cache).filter((entry) => entry.startsWith(partial))) {
    const folder = join(cache, name);
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > hour) rmSync(folder, { recursive: true, force: true });
  }
}

function unpack(tarball: string): void {
  // By its bare name: GNU tar takes the colon of C:\… for the name of another machine.
  const options = { cwd: dirname(tarball), encoding: 'utf8' } as const;
  const { status, stderr, error } = spawnSync('tar', ['-xzmf', basename(tarball), 'package/bin'], options);
  if (status !== 0) throw new Error(`${basename(tarball)} does not unpack: ${error?.message ?? stderr.trim()}`);
  rmSync(tarball);
}

/** npm packs every file as not executable; these have to be. */
function setRunBits(folder: string): void {
  if (process.platform === 'win32') return;
  for (const name of readdirSync(folder)) {
    if (/^(electron|chrome-sandbox|chrome_crashpad_handler)$|\.so(\.\d+)*$/.test(name)) {
      chmodSync(join(folder, name), 0o755);
    }
  }
}

function moveInto(unpacked: string, folder: string): void {
  try {
    renameSync(unpacked, folder);
  } catch (error) {
    // Another run was faster: its folder holds the same checked bytes.
    if (!existsSync(folder)) throw error;
  }
}
