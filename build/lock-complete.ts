// Part of `npm run check`: package-lock.json must have an entry for every optional dependency. Platform packages that
// the registry did not serve on the day of `npm install` are left out silently, and `npm ci` then fails elsewhere.
import { join } from 'node:path';
import { z } from 'zod';
import { readJson, repository } from './repository.ts';

const entry = z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() });
const lock = z.object({ packages: z.record(z.string(), entry) });

/** The optional dependencies, as `package → dependency`, that a lock file names but has no entry for. */
export function findMissingEntries(lockFile: unknown): readonly string[] {
  const { packages } = lock.parse(lockFile);
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !placesFor(path, name).some((place) => place in packages))
      .map((name) => `${path} → ${name}`),
  );
}

/** Where npm may have put a dependency of the package at `path`: beside it or in any node_modules further up. */
function placesFor(path: string, name: string): readonly string[] {
  const folders = path.split('/node_modules/');
  const above = folders.map((_, depth) => folders.slice(0, depth + 1).join('/node_modules/'));
  return ['', ...above].map((folder) => (folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`));
}

if (import.meta.main) {
  const missing = findMissingEntries(readJson(join(repository, 'package-lock.json')));
  for (const line of missing) process.stderr.write(`No entry in package-lock.json: ${line}\n`);
  process.exitCode = missing.length === 0 ? 0 : 1;
}
