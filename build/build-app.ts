import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'electron-vite';
import { buildAuditorPage } from './auditor-page.ts';
import { repository } from './repository.ts';
import { runScript } from './run-script.ts';
import { sourceDigest } from './source-digest.ts';

/** Everything that decides what the built app looks like. */
const sources = [
  'electron',
  'renderer',
  'db',
  'build/demo',
  'build/vite',
  'build/auditor-page.ts',
  'electron.vite.config.ts',
  'build/tsconfig',
  'package-lock.json',
];

const stamp = join(repository, 'out', 'sources.sha256');

/** The validation report of the build (`npm run evidence`), which goes into every audit bundle that it writes. */
export const evidenceFile = join(repository, 'out', 'evidence.json');

/**
 * Builds the app into out/, unless what lies there was built from the very same sources.
 *
 * @param isForced builds even then
 * @returns whether anything was built
 * @throws when the build fails; what lay in out/ then no longer counts as built
 */
export async function buildApp({ isForced = false } = {}): Promise<boolean> {
  const digest = sourceDigest(repository, sources);
  if (!isForced && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return false;

  rmSync(stamp, { force: true });
  // What was proven of other sources says nothing of these.
  rmSync(evidenceFile, { force: true });
  await buildQuietly();
  mkdirSync(join(repository, 'out'), { recursive: true });
  // The checksum from before the build: a file saved while it ran makes the next start build again.
  writeFileSync(stamp, digest);
  return true;
}

/** The build sets NODE_ENV to production for this whole process; whatever is started after it must not inherit that. */
async function buildQuietly(): Promise<void> {
  const before = process.env['NODE_ENV'];
  try {
    await build({ root: repository, logLevel: 'warn' });
    await buildAuditorPage();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

if (import.meta.main) {
  await runScript(async () => {
    const isBuilt = await buildApp({ isForced: process.argv.includes('--force') });
    process.stdout.write(isBuilt ? 'Built into out/.\n' : 'out/ is up to date.\n');
    return 0;
  });
}
