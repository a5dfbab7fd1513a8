import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startRunning } from '../../electron/ports/running-file.ts';
import { newFolder } from '../support/new-folder.ts';

/** The number of a process that has ended. */
async function endedPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

const incident = '0197f3a2-1b2c-7d3e-8f40-5162738495a6';

describe('how the program before this one ended', () => {
  test('as it should: nothing is said, and nothing stays in the folder', () => {
    const folder = join(newFolder(), 'log');
    const first = startRunning(folder);
    expect(first.before).toBeNull();
    expect(readdirSync(folder)).toHaveLength(1);
    first.end();
    expect(readdirSync(folder)).toEqual([]);
    expect(startRunning(folder).before).toBeNull();
  });

  test('killed: it is said once', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, `running-${await endedPid()}`), '');
    const next = startRunning(folder);
    expect(next.before).toEqual({ incidentId: null });
    next.end();
    expect(startRunning(folder).before).toBeNull();
  });

  test('killed, under a number that this one happens to have', () => {
    const folder = newFolder();
    writeFileSync(join(folder, `running-${process.pid}`), '');
    expect(startRunning(folder).before).toEqual({ incidentId: null });
  });

  test('by a fault: its number is known', async () => {
    const folder = newFolder();
    const pid = await endedPid();
    startRunning(folder).fail(incident);
    writeFileSync(join(folder, `running-${pid}`), incident);
    expect(startRunning(folder).before).toEqual({ incidentId: incident });
  });

  test('it has not ended: another account of this PC has it open', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'running-1'), '');
    expect(startRunning(folder).before).toBeNull();
    expect(readdirSync(folder)).toContain('running-1');
  });

  test('nobody knows: what is no file of ours says nothing and stays', () => {
    const folder = newFolder();
    for (const name of ['running-', 'running-x', 'notes.txt']) writeFileSync(join(folder, name), '山田');
    writeFileSync(join(folder, 'running-999999999'), '山田様の件');
    expect(startRunning(folder).before).toEqual({ incidentId: null });
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['running-', 'running-x', 'notes.txt']));
  });

  test('before the set-up there is no data folder, and none is made', () => {
    const folder = newFolder();
    const running = startRunning(join(folder, 'data', 'log'));
    expect(running.before).toBeNull();
    running.end();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a folder that cannot be read keeps nobody from working', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'running-999999999'));
    expect(startRunning(folder).before).toBeNull();
  });
});
