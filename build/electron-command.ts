import type { Command } from './command.ts';
import type { ElectronRuntime } from './electron-runtime.ts';

/** Whether Chromium's sandbox cannot start here: the superuser on Linux, as in a container. */
export function isSandboxImpossible(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** Nothing on a bare machine says that text is UTF-8, and GTK then stumbles over every Japanese window title. */
function localeEnvironment(): Readonly<Record<string, string>> {
  const isSet = ['LC_ALL', 'LC_CTYPE', 'LANG'].some((name) => Boolean(process.env[name]));
  return process.platform !== 'linux' || isSet ? {} : { LANG: 'C.UTF-8' };
}

/**
 * The environment an Electron is started with. Under the npm-hosted copy the app must know, so that it opens training
 * and test folders only: nobody vouches for that binary, and it must never see a customer's data.
 */
export function electronEnvironment(runtime: ElectronRuntime): Readonly<Record<string, string>> {
  return {
    ...localeEnvironment(),
    CONSENT_DESK_ELECTRON: runtime.path,
    ...(runtime.official ? {} : { CONSENT_DESK_UNOFFICIAL_ELECTRON: '1' }),
  };
}

/** Electron with an entry file or folder and its arguments, as it has to be started on this machine. */
export function electronCommand(runtime: ElectronRuntime, args: readonly string[]): Command {
  return {
    file: runtime.path,
    args: [...(isSandboxImpossible() ? ['--no-sandbox'] : []), ...args],
    env: electronEnvironment(runtime),
  };
}
