import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { rebuild } from '../../../db/ledger/rebuild.ts';
import { verify } from '../../../db/ledger/verify.ts';
import type { WriteDb } from '../../../db/open.ts';
import { dumpProjections } from '../../support/dump.ts';
import { newDatabase, type TestDatabase } from '../../support/new-database.ts';
import { runToEnd } from '../../support/run-to-end.ts';

const kills = 50;
const device = '019a0000-0000-7000-8000-00000000d001';
const program = new URL('writer.ts', import.meta.url).pathname;

/** Lets the program write and kills it `milliseconds` after it has begun; returns the ids that had left it by then. */
async function writeAndKill(
  { file, key }: TestDatabase,
  round: number,
  milliseconds: number,
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, file, key.toString('hex'), device, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), milliseconds);
    said += text;
  });
  await once(child, 'close');
  expect(child.signalCode).toBe('SIGKILL');
  // The last line may have been cut off.
  return said.split('\n').slice(1, -1);
}

function keptIds(db: WriteDb): ReadonlySet<string> {
  return new Set(db.$client.prepare<[], string>('SELECT id FROM customer').pluck().all());
}

test(`killed in the middle of writing, ${kills} times over the same file: all that was acknowledged is there, and whole`, async () => {
  const database = newDatabase();
  const acknowledged: string[] = [];
  let inTheMiddle = 0;
  for (let round = 1; round <= kills; round += 1) {
    database.close();
    const ids = await writeAndKill(database, round, Math.random() * 250);
    if (ids.length > 0) inTheMiddle += 1;
    acknowledged.push(...ids);
    const db = database.reopen();
    const kept = keptIds(db);
    expect(ids.filter((id) => !kept.has(id))).toEqual([]);
    // At most the one entry that was kept and not yet acknowledged may be there besides.
    const entries = Number(db.$client.prepare('SELECT count(*) FROM ledger_entry').pluck().get());
    expect(kept.size).toBe(entries);
    expect(entries - acknowledged.length).toBeLessThanOrEqual(round);
    expect(runToEnd(verify(db))).toEqual({ entries, fault: null });
  }
  const { db } = database;
  const kept = keptIds(db);
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
  const live = dumpProjections(db);
  rebuild(db);
  expect(dumpProjections(db)).toBe(live);
  // That something was proved: nearly every kill came while entries were being written.
  expect(inTheMiddle).toBeGreaterThan(kills * 0.8);
  expect(acknowledged.length).toBeGreaterThan(kills * 5);
}, 300_000);
