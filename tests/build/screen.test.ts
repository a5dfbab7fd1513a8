import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isChromiumNoise } from '../../build/chromium-noise.ts';
import { hasDisplay, withDisplay, withDisplays } from '../../build/xvfb.ts';

describe('a screen', () => {
  test.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['win32', {}, true],
  ])('on %s with %o: %s', (platform, env, expected) => {
    expect(hasDisplay(env, platform)).toBe(expected);
  });

  test('a command runs as it is where there is one, under Xvfb otherwise', () => {
    const command = { file: 'electron', args: ['main.js'], env: { A: '1' } };
    expect(withDisplay(command, true)).toBe(command);
    expect(withDisplay(command, false)).toEqual({
      file: 'xvfb-run',
      args: ['-a', '-s', '-screen 0 2560x1440x24', 'electron', 'main.js'],
      env: { A: '1' },
    });
  });

  test('of several at once each has its own', () => {
    const command = { file: 'electron', args: ['main.js'], env: {} };
    expect(withDisplays(2, command, true)).toBe(command);
    const { file, args } = withDisplays(2, command, false);
    expect(file).toBe(process.execPath);
    expect(args.slice(1)).toEqual(['2', command.file, ...command.args]);
    expect(existsSync(args[0] ?? '')).toBe(true);
  });
});

test.each([
  ['[88:1122/131800.123456:ERROR:dbus/bus.cc:407] Failed to connect to the bus: No such file or directory', true],
  ['[88:1122/131800.123456:ERROR:bus.cc(407)] Failed to connect to the bus', true],
  ['[91:1122/131800.5:WARNING:gpu/config/gpu_info_collector.cc:109] eglBindAPI', true],
  ['[487:1122/140844.560636:ERROR:content/browser/browser_main_loop.cc:274] Gtk: _gtk_css_provider_load_named', true],
  ['[88:1122/131800.5:FATAL:gpu/gpu_process_host.cc:1] GPU process is not usable. Goodbye.', false],
  ['[88:1122/131800.5:ERROR:content/renderer_host.cc:1] Refused to load the script', false],
  ['Error: dbus is only mentioned', false],
  ['TypeError: undefined is not a function', false],
])('noise? %s: %s', (line, expected) => expect(isChromiumNoise(line)).toBe(expected));
