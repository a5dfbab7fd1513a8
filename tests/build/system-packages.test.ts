import { describe, expect, test } from 'vitest';
import type { Machine, Outcome } from '../../build/machine.ts';
import { ensureSystemPackages, requirePackages } from '../../build/system-packages.ts';

interface FakeDebian {
  /** Package → what it brings: commands and libraries. */
  readonly archive: Readonly<Record<string, readonly string[]>>;
  readonly present?: readonly string[];
  readonly hasLists?: boolean;
  readonly isRoot?: boolean;
  readonly hasDisplay?: boolean;
  /** How many times apt-get install fails before it works. */
  readonly failures?: number;
}

const bookworm = {
  'libgtk-3-0': ['libgtk-3.so.0'],
  libnss3: ['libnss3.so'],
  libasound2: ['libasound.so.2'],
  libgbm1: ['libgbm.so.1'],
  xvfb: ['xvfb-run'],
  xauth: ['xauth'],
  chromium: ['chromium'],
  'poppler-utils': ['pdftotext', 'pdftoppm'],
  // It brings Python along.
  'python3-cryptography': ['/usr/bin/python3'],
};

const { 'libgtk-3-0': gtk, libasound2: alsa, ...unchanged } = bookworm;
const trixie = { ...unchanged, 'libgtk-3-0t64': gtk, libasound2t64: alsa, 'chromium-headless-shell': ['chromium'] };

/** A Debian that installs from an archive in memory and keeps what it was told to do. */
function fakeDebian(options: FakeDebian): { machine: Machine; ran: string[]; said: string[] } {
  const present = new Set(options.present);
  const ran: string[] = [];
  const said: string[] = [];
  let hasLists = options.hasLists ?? true;
  let failures = options.failures ?? 0;

  const policy = (name: string): Outcome => {
    const isKnown = hasLists && name in options.archive;
    return { ok: true, output: `${name}:\n  Installed: (none)\n  Candidate: ${isKnown ? '1.0' : '(none)'}\n` };
  };
  const install = (names: readonly string[]): Outcome => {
    if (failures-- > 0) return { ok: false, output: 'E: 404 Not Found' };
    for (const name of names) for (const item of options.archive[name] ?? []) present.add(item);
    return { ok: true, output: '' };
  };
  const machine: Machine = {
    platform: 'linux',
    hasDisplay: options.hasDisplay ?? false,
    canInstall: options.isRoot ?? true,
    hasCommand: (name) => present.has(name),
    hasLibrary: (name) => present.has(name),
    say: (line) => said.push(line),
    run: (file, args) => {
      if (file === 'apt-cache') return policy(args.at(-1) ?? '');
      if (file.endsWith('python3')) return { ok: present.has(file), output: '' };
      ran.push([file, ...args].join(' '));
      if (args[0] === 'update') hasLists = true;
      return args[0] === 'install' ? install(args) : { ok: true, output: '' };
    },
  };
  return { machine, ran, said };
}

describe('on Debian as the superuser', () => {
  test('installs what is missing in one go and says so in one line', () => {
    const { machine, ran, said } = fakeDebian({ archive: bookworm });
    expect(ensureSystemPackages(['electron', 'chromium', 'pdf'], machine)).toEqual([]);
    expect(said).toEqual([
      'Installing with apt-get: libgtk-3-0 libnss3 libasound2 libgbm1 xvfb xauth chromium poppler-utils',
    ]);
    expect(ran).toHaveLength(1);
    expect(ran[0]).toContain('--no-install-recommends');
  });

  test('uses the names of Debian 13 where those exist', () => {
    const { machine, said } = fakeDebian({ archive: trixie });
    expect(ensureSystemPackages(['electron'], machine)).toEqual([]);
    expect(said).toEqual(['Installing with apt-get: libgtk-3-0t64 libnss3 libasound2t64 libgbm1 xvfb xauth']);
  });

  test("installs Chromium's shell alone where the release has it", () => {
    const { machine, said } = fakeDebian({ archive: trixie });
    expect(ensureSystemPackages(['chromium'], machine)).toEqual([]);
    expect(said).toEqual(['Installing with apt-get: chromium-headless-shell']);
  });

  test('does and says nothing when all is there', () => {
    const { machine, ran, said } = fakeDebian({ archive: bookworm, present: Object.values(bookworm).flat() });
    expect(ensureSystemPackages(['electron', 'chromium', 'pdf'], machine)).toEqual([]);
    expect([...ran, ...said]).toEqual([]);
  });

  test('installs only what is missing', () => {
    const { machine, said } = fakeDebian({ archive: bookworm, present: ['pdftotext'] });
    ensureSystemPackages(['pdf'], machine);
    expect(said).toEqual(['Installing with apt-get: poppler-utils']);
  });

  test('fetches the package lists first in a container that has none', () => {
    const { machine, ran } = fakeDebian({ archive: trixie, hasLists: false });
    expect(ensureSystemPackages(['electron'], machine)).toEqual([]);
    expect(ran[0]).toBe('apt-get update');
    expect(ran).toHaveLength(2);
  });

  test('fetches the lists again when the first try fails', () => {
    const { machine, ran } = fakeDebian({ archive: bookworm, failures: 1 });
    expect(ensureSystemPackages(['pdf'], machine)).toEqual([]);
    expect(ran.map((line) => line.split(' ')[1])).toEqual(['install', 'update', 'install']);
  });

  test('names what is still missing when apt-get cannot help', () => {
    const { machine, said } = fakeDebian({ archive: bookworm, failures: 2 });
    expect(ensureSystemPackages(['pdf'], machine)).toEqual(['pdftotext', 'pdftoppm']);
    expect(said.at(-1)).toMatch(/apt-get failed/);
  });
});

test('without the right to install, only names what is missing', () => {
  const { machine, ran, said } = fakeDebian({ archive: bookworm, isRoot: false, present: ['libnss3.so', 'xauth'] });
  expect(ensureSystemPackages(['electron'], machine)).toEqual([
    'libgtk-3.so.0',
    'libasound.so.2',
    'libgbm.so.1',
    'xvfb-run',
  ]);
  expect([...ran, ...said]).toEqual([]);
});

test('a command that cannot do without is told what is missing, and goes on once it is there', () => {
  const { machine } = fakeDebian({ archive: bookworm, isRoot: false, present: ['pdftotext'] });
  expect(() => requirePackages(['chromium', 'pdf'], machine)).toThrow('Missing on this machine: chromium, pdftoppm');
  const { machine: debian } = fakeDebian({ archive: bookworm });
  requirePackages(['chromium', 'pdf'], debian);
  expect(debian.hasCommand('chromium')).toBe(true);
});

test('Python is asked for its package: the first on the PATH may be one that lacks it', () => {
  const { machine, said } = fakeDebian({ archive: bookworm });
  expect(ensureSystemPackages(['python'], machine)).toEqual([]);
  expect(said).toEqual(['Installing with apt-get: python3-cryptography']);
  const { machine: other } = fakeDebian({ archive: {}, isRoot: false });
  expect(ensureSystemPackages(['python'], other)).toEqual(['python3 with cryptography']);
  const { machine: own, ran } = fakeDebian({ archive: {}, present: ['python3'] });
  expect(ensureSystemPackages(['python'], own)).toEqual([]);
  expect(ran).toEqual([]);
});

test('where there is a screen, none is asked for', () => {
  const { machine } = fakeDebian({ archive: bookworm, isRoot: false, hasDisplay: true });
  expect(ensureSystemPackages(['electron'], machine)).not.toContain('xvfb-run');
});
