import { homedir } from 'node:os';
import { basename, join } from 'node:path';

const here = import.meta.dirname;

/** The build's `out` folder, seen from `out/main` or, for code that two entries share, from `out/main/chunks`. */
const built = join(here, basename(here) === 'chunks' ? '../..' : '..');

/** The built pages. */
export const rendererFolder = join(built, 'renderer');

/** The preload script of the main window; the print window has none. */
export const preloadFile = join(built, 'preload', 'preload.cjs');

/**
 * Where the database and the key ring lie (architecture.md, "Data folder"). On Windows all accounts of a PC share it: the
 * content is encrypted, and the lock lets one session in at a time.
 */
export function dataFolder(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string {
  const chosen = env['CONSENT_DESK_DATA'];
  if (chosen) return chosen;
  if (platform === 'win32') return join(env['ProgramData'] ?? 'C:\\ProgramData', 'ConsentDesk');
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'consent-desk');
}
