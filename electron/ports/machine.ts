import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What the core knows of the PC that it runs on. */
export interface Machine {
  /** A folder of this PC outside of the data folder, for the second mark; null where a host has none. */
  readonly markFolder: string | null;
  /** The operating system's own id of this PC; null where it does not say. */
  readonly id: () => Promise<string | null>;
}

/** https://www.freedesktop.org/software/systemd/man/latest/machine-id.html; systems without systemd have D-Bus's. */
const linuxFiles = ['/etc/machine-id', '/var/lib/dbus/machine-id'];

async function linuxId(): Promise<string | null> {
  for (const file of linuxFiles) {
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text.trim() !== '') return text.trim();
  }
  return null;
}

/** The MachineGuid that Windows makes when it is installed. Asked of reg.exe, since Node reads no registry. */
async function windowsId(): Promise<string | null> {
  const program = join(process.env['SystemRoot'] ?? String.raw`C:\Windows`, 'System32', 'reg.exe');
  const key = String.raw`HKLM\SOFTWARE\Microsoft\Cryptography`;
  const asked = ['query', key, '/v', 'MachineGuid', '/reg:64'];
  const { stdout } = await promisify(execFile)(program, asked, { windowsHide: true, timeout: 5_000 });
  return /MachineGuid\s+REG_SZ\s+(\S+)/.exec(stdout)?.[1] ?? null;
}

/** The PC under Node. It is asked once: its id does not change while it runs. */
export function nodeMachine(markFolder: string | null, platform: string = process.platform): Machine {
  let asked: Promise<string | null> | undefined;
  const ask = async () => {
    try {
      return platform === 'win32' ? await windowsId() : await linuxId();
    } catch {
      return null;
    }
  };
  return { markFolder, id: () => (asked ??= ask()) };
}
