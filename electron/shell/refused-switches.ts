/** Switches of Chromium and Node that open the running app to others, or take its sandbox away. */
const refusable = [
  'no-sandbox',
  'disable-web-security',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'js-flags',
  'load-extension',
  'remote-debugging-pipe',
  'remote-debugging-port',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
] as const;

/** Those of the switches the app was started with that an installed app refuses. */
export function refusedSwitches(hasSwitch: (name: string) => boolean): readonly string[] {
  return refusable.filter((name) => hasSwitch(name)).map((name) => `--${name}`);
}
