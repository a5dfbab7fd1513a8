/** `[1234:1122/131800.123456:ERROR:dbus/bus.cc:407] …`: a line of Chromium's own log. The file is the first group. */
const chromiumLog = /^\[\d+:\d{4}\/\d{6}\.\d+:(?:INFO|WARNING|ERROR):([^\]]+)\]/;

/** Files whose messages only say that this machine has no session bus, no graphics card or no audio: harmless here. */
const harmless = /dbus|bus\.cc|object_proxy|gpu|vaapi|viz|vulkan|angle|egl|gl_|command_buffer|audio|alsa|pulse|udev/i;

/** Whether a line on Electron's error stream says nothing about our program. Fatal lines and script errors never do. */
export function isChromiumNoise(line: string): boolean {
  const file = chromiumLog.exec(line)?.[1];
  return file !== undefined && harmless.test(file);
}
