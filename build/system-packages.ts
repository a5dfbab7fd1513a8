import { thisMachine, type Machine } from './machine.ts';
import { findPython } from './python.ts';

/** What a suite or command needs from the system: Electron's libraries and a screen, the browsers, the PDF tools, Python. */
export type PackageGroup = 'electron' | 'chromium' | 'firefox' | 'pdf' | 'python';

interface Need {
  /** What is looked for and what a person is told is missing. */
  readonly name: string;
  readonly isThere: (machine: Machine) => boolean;
  /** Debian's names for it, the newest release first: Debian 13 renamed libraries for 64-bit time. */
  readonly packages: readonly string[];
}

const command = (name: string, ...packages: string[]): Need => ({
  name,
  isThere: (machine) => machine.hasCommand(name),
  packages,
});

const library = (name: string, ...packages: string[]): Need => ({
  name,
  isThere: (machine) => machine.platform !== 'linux' || machine.hasLibrary(name),
  packages,
});

/** Only where nothing else can show a window. */
const screen = (name: string, ...packages: string[]): Need => ({
  name,
  isThere: (machine) => machine.hasDisplay || machine.hasCommand(name),
  packages,
});

const needs: Readonly<Record<PackageGroup, readonly Need[]>> = {
  electron: [
    // Electron links to 26 libraries that a bare Debian lacks; these four packages bring them all.
    library('libgtk-3.so.0', 'libgtk-3-0t64', 'libgtk-3-0'),
    library('libnss3.so', 'libnss3'),
    library('libasound.so.2', 'libasound2t64', 'libasound2'),
    library('libgbm.so.1', 'libgbm1'),
    screen('xvfb-run', 'xvfb'),
    screen('xauth', 'xauth'),
  ],
  // Not every release has the shell alone.
  chromium: [command('chromium', 'chromium-headless-shell', 'chromium')],
  // What an auditor may open the page of an export in.
  firefox: [command('firefox-esr', 'firefox-esr')],
  pdf: [command('pdftotext', 'poppler-utils'), command('pdftoppm', 'poppler-utils')],
  // For the second verifier of audit bundles.
  python: [
    {
      name: 'python3 with cryptography',
      isThere: (machine) => findPython(machine) !== undefined,
      packages: ['python3-cryptography'],
    },
  ],
};

/**
 * Makes sure that the groups are there. On Debian, as the superuser, what is missing is installed with apt-get and one
 * line says so; elsewhere nothing is touched.
 *
 * @returns the names of what is still missing; the caller decides whether it can go on without
 */
export function ensureSystemPackages(
  groups: readonly PackageGroup[],
  machine: Machine = thisMachine,
): readonly string[] {
  const missing = missingNeeds(groups, machine);
  if (missing.length > 0 && machine.canInstall) install(missing, machine);
  return missingPackages(groups, machine);
}

/**
 * Makes sure that the groups are there, for a command that cannot go on without them.
 *
 * @throws when something is still missing; the message names it
 */
export function requirePackages(groups: readonly PackageGroup[], machine: Machine = thisMachine): void {
  const missing = ensureSystemPackages(groups, machine);
  if (missing.length > 0) throw new Error(`Missing on this machine: ${missing.join(', ')}`);
}

/** The names of what the groups lack on this machine. Only looks. */
export function missingPackages(groups: readonly PackageGroup[], machine: Machine = thisMachine): readonly string[] {
  return missingNeeds(groups, machine).map((need) => need.name);
}

function missingNeeds(groups: readonly PackageGroup[], machine: Machine): readonly Need[] {
  return groups.flatMap((group) => needs[group]).filter((need) => !need.isThere(machine));
}

function install(missing: readonly Need[], machine: Machine): void {
  // A fresh container has no package lists; otherwise the lists that are there will do.
  if (missing.some((need) => candidateOf(need, machine) === undefined)) machine.run('apt-get', ['update']);
  const packages = namesToInstall(missing, machine);
  machine.say(`Installing with apt-get: ${packages.join(' ')}`);
  if (aptInstall(packages, machine).ok) return;

  // Lists that are some weeks old name files that the mirror no longer has.
  machine.run('apt-get', ['update']);
  const { ok, output } = aptInstall(namesToInstall(missing, machine), machine);
  if (!ok) machine.say(`apt-get failed:\n${output.trim().split('\n').slice(-5).join('\n')}`);
}

function namesToInstall(missing: readonly Need[], machine: Machine): readonly string[] {
  return [...new Set(missing.map((need) => candidateOf(need, machine) ?? need.packages.at(-1) ?? need.name))];
}

/** The first of the names that this release can install. A virtual package has no candidate of its own. */
function candidateOf(need: Need, machine: Machine): string | undefined {
  return need.packages.find((name) =>
    /Candidate: (?!\(none\))\S/.test(machine.run('apt-cache', ['policy', name]).output),
  );
}

function aptInstall(packages: readonly string[], machine: Machine): ReturnType<Machine['run']> {
  // Another apt-get on this machine is waited for instead of failing at its lock.
  const options = ['-y', '-o', 'DPkg::Lock::Timeout=300', '--no-install-recommends'];
  return machine.run('apt-get', ['install', ...options, ...packages]);
}
