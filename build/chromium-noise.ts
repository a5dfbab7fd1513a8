/** `[1234:1122/131800.123456:ERROR:dbus/bus.cc:407] …`: a line of Chromium's own log, its file and its message. */
const chromiumLog = /^\[\d+:\d{4}\/\d{6}\.\d+:(?:INFO|WARNING|ERROR):([^\]]+)\] (.*)/;

/** Files whose messages only say that this machine has no session bus, no graphics card or no sound: harmless here. */
const harmlessFile =
  /dbus|bus\.cc|object_proxy|gpu|vaapi|viz|vulkan|angle|egl|gl_|command_buffer|audio|alsa|pulse|udev/i;

/** GTK missing the desktop theme that a server does not have. */
const harmlessMessage = /^Gtk: /;

/** Whether a line on Electron's error stream says nothing about our program. Fatal lines and script errors never do. */
export function isChromiumNoise(line: string): boolean {
  const [, file, message] = chromiumLog.exec(line) ?? [];
  return file !== undefined && message !== undefined && (harmlessFile.test(file) || harmlessMessage.test(message));
}
