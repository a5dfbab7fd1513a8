import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { hasDisplay } from './xvfb.ts';

/** What one run of a program said. */
export interface Outcome {
  readonly ok: boolean;
  readonly output: string;
}

/** The questions and orders that finding and installing system packages needs; a test answers them itself. */
export interface Machine {
  readonly platform: string;
  readonly hasDisplay: boolean;
  /** Debian or a relative of it, and we are allowed to install. */
  readonly canInstall: boolean;
  hasCommand(name: string): boolean;
  /** Whether the dynamic linker knows a library of this name, such as `libnss3.so`. */
  hasLibrary(name: string): boolean;
  run(file: string, args: readonly string[]): Outcome;
  say(line: string): void;
}

/** The path of a command, looked up as a shell would. */
function findCommand(name: string, path = process.env['PATH'] ?? ''): string | undefined {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name + suffix))
    .find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Chromium for the browser tests: the one a person names, or one of the names distributions give it. The shell is the same engine
 * without the browser's own windows, which without a screen take a third of a processor for nothing.
 */
export function findChromium(): string | undefined {
  return (
    process.env['CONSENT_DESK_CHROMIUM'] ??
    ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome']
      .map((name) => findCommand(name))
      .find(Boolean)
  );
}

function run(file: string, args: readonly string[]): Outcome {
  const env = { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync(file, args, { encoding: 'utf8', env, maxBuffer: 1 << 26 });
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}` };
}

function isDebian(): boolean {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** The machine this runs on. */
export const thisMachine: Machine = {
  platform: process.platform,
  hasDisplay: hasDisplay(),
  canInstall: process.platform === 'linux' && process.getuid?.() === 0 && isDebian(),
  hasCommand: (name) => (name === 'chromium' ? findChromium() : findCommand(name)) !== undefined,
  // By its full path: /sbin is not on every user's PATH.
  hasLibrary: (name) => run('/sbin/ldconfig', ['-p']).output.includes(`\t${name} `),
  run,
  say: (line) => process.stderr.write(`${line}\n`),
};
