import { join } from 'node:path';
import type { Command } from './command.ts';

/** Whether a window can be shown on this machine as it is. Outside Linux there is always a screen to draw on. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/**
 * Width, height and depth of a virtual screen. It is larger than the largest window under test: on a screen of exactly 1920×1080 a
 * window of that size came out one pixel short.
 */
export const screenSize = '2560x1440x24';

/** The same command with a screen to draw on: as it is where there is one, under Xvfb otherwise. */
export function withDisplay(command: Command, isDisplayThere = hasDisplay()): Command {
  if (isDisplayThere) return command;
  return {
    ...command,
    file: 'xvfb-run',
    args: ['-a', '-s', `-screen 0 ${screenSize}`, command.file, ...command.args],
  };
}

/**
 * The same command with so many screens to draw on (see with-screens.ts and playwright.config.ts). Where there is a real one, that has
 * to do for all.
 */
export function withDisplays(count: number, command: Command, isDisplayThere = hasDisplay()): Command {
  if (isDisplayThere) return command;
  const script = join(import.meta.dirname, 'with-screens.ts');
  return { ...command, file: process.execPath, args: [script, String(count), command.file, ...command.args] };
}
