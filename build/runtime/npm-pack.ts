import { spawnSync, type SpawnSyncOptionsWithStringEncoding, type SpawnSyncReturns } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { repository } from '../repository.ts';

/** Runs npm: under `npm run` by its own script, which needs no shell on Windows either. */
function runNpm(args: readonly string[]): SpawnSyncReturns<string> {
  const script = process.env['npm_execpath'];
  // In the repository, whose .npmrc may name another registry.
  const options: SpawnSyncOptionsWithStringEncoding = { cwd: repository, encoding: 'utf8' };
  return script !== undefined && basename(script) === 'npm-cli.js'
    ? spawnSync(process.execPath, [script, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/**
 * Fetches the tarball of a package into a folder. Nothing is installed and none of its scripts run.
 *
 * @returns the tarball
 * @throws with npm's own words when the registry cannot be reached or does not have it
 */
export function npmPack(name: string, version: string, folder: string): string {
  const specifier = `${name}@${version}`;
  const { status, stderr, error } = runNpm(['pack', specifier, '--pack-destination', folder, '--ignore-scripts']);
  if (status !== 0) throw new Error(`npm pack ${specifier} failed: ${error?.message ?? stderr.trim()}`);
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (tarball === undefined) throw new Error(`npm pack ${specifier} left no tarball.`);
  return join(folder, tarball);
}
