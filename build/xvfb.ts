import type { Command } from './command.ts';

/** Whether a window can be shown on this machine as it is. Outside Linux there is always a screen to draw on. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/**
 * The same command with a screen to draw on: as it is where there is one, under Xvfb otherwise.
 *
 * The screen is larger than the largest window under test: on a screen of exactly 1920×1080 a window of that size
 * came out one pixel short.
 */
export function withDisplay(command: Command, isDisplayThere = hasDisplay()): Command {
  if (isDisplayThere) return command;
  return {
    ...command,
    file: 'xvfb-run',
    args: ['-a', '-s', '-screen 0 2560x1440x24', command.file, ...command.args],
  };
}
