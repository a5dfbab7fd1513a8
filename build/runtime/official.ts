import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readJson } from '../repository.ts';

const manifest = z.object({ version: z.string() });

/** The version of Electron that package.json pins, read from the installed package. */
export function pinnedVersion(electronPackage: string): string {
  return manifest.parse(readJson(join(electronPackage, 'package.json'))).version;
}

/** The text of a file, or undefined where there is none. */
export function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/**
 * The official binary, if the electron package already holds it whole: the same three conditions as in the package's
 * own install script, because path.txt is written last and the version tells an older download apart.
 */
export function installedOfficial(electronPackage: string): string | undefined {
  const executable = readIfThere(join(electronPackage, 'path.txt'));
  if (executable === undefined) return undefined;
  const version = readIfThere(join(electronPackage, 'dist', 'version'))?.replace(/^v/, '');
  const path = join(electronPackage, 'dist', executable);
  return version === pinnedVersion(electronPackage) && existsSync(path) ? path : undefined;
}

/**
 * Runs the install script of the electron package. It is stopped when no byte has arrived for `patience`
 * milliseconds: a machine that cannot reach the download gives up at once or after that time, while a slow line
 * that does bring something is left alone.
 *
 * @returns why there is no binary, or undefined when the script ended well
 */
export async function downloadOfficial(electronPackage: string, patience = 15_000): Promise<string | undefined> {
  // The download is written to a temporary folder first. With a folder of our own we can watch it grow.
  const temporary = mkdtempSync(join(tmpdir(), 'electron-official-'));
  const watched = [temporary, join(electronPackage, 'dist')];
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  const child = spawn(process.execPath, [join(electronPackage, 'install.js')], {
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (part) => (complaint += String(part)));
  child.on('error', (error) => resolve(error.message));
  child.on('close', (code) => resolve(code === 0 ? undefined : (complaint.split('\n', 1)[0] ?? `exit code ${code}`)));

  let bytes = 0;
  let grewAt = Date.now();
  const watch = setInterval(() => {
    const now = watched.reduce((sum, folder) => sum + bytesUnder(folder), 0);
    if (now !== bytes) grewAt = Date.now();
    bytes = now;
    if (Date.now() - grewAt < patience) return;
    resolve(`nothing arrived for ${patience / 1000} seconds`);
    child.kill('SIGKILL');
  }, 500);
  try {
    return await promise;
  } finally {
    clearInterval(watch);
    rmSync(temporary, { recursive: true, force: true });
  }
}

function bytesUnder(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);
}
