import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readKeyRing } from '../../../electron/keys/key-ring-file.ts';
import { unlockWithPassword } from '../../../electron/keys/key-ring.ts';
import { databaseFile } from '../../../electron/services/start/data-folder.ts';
import { markFolderOf, newDesk, restarted, type TestDesk } from '../../support/new-desk.ts';

const kills = 10;
const program = new URL('marked-writer.ts', import.meta.url).pathname;

/**
 * Lets the program register customers and kills it; how many had left it by then.
 *
 * @param end after so many milliseconds since it began, or once it has registered so many
 */
async function workAndKill(
  { folder, manager }: TestDesk,
  end: { readonly afterMs: number } | { readonly afterCount: number },
): Promise<number> {
  const ring = readKeyRing(folder);
  const unlocked = ring.ok ? await unlockWithPassword(ring.value.ring, manager.staffId, manager.password) : ring;
  if (!unlocked.ok) throw new Error('the test could not unlock the ring');
  const key = unlocked.value.dataKey.toString('hex');
  const most = 'afterCount' in end ? [String(end.afterCount)] : [];
  const args = [program, folder, markFolderOf(folder), manager.staffId, key, ...most];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said === '' && 'afterMs' in end) setTimeout(() => child.kill('SIGKILL'), end.afterMs);
    said += text;
    if ('afterCount' in end && said.split('\n').length - 2 === end.afterCount) child.kill('SIGKILL');
  });
  await once(child, 'close');
  expect(child.signalCode).toBe('SIGKILL');
  return said.split('\n').length - 2;
}

test(`killed in the middle of work, ${kills} times, between an entry and its mark or within either: it opens, and nobody is alarmed`, async () => {
  let desk = await newDesk({ isLocked: true, isOnKnownPc: true });
  let done = 0;
  for (let round = 1; round <= kills; round += 1) {
    done += await workAndKill(desk, { afterMs: Math.random() * 120 });
    desk = restarted(desk);
    await desk.signIn(desk.manager);
    desk.app.lock();
  }
  // That something was proved: entries were being written when it was killed.
  expect(done).toBeGreaterThan(kills);
}, 300_000);

test('killed, and its log (desk.db-wal) tidied away: what it held is lost, and it is told', async () => {
  const desk = await newDesk({ isLocked: true, isOnKnownPc: true });
  // Few enough for the log to hold them all: a long one is taken over into the database from time to time.
  const done = await workAndKill(desk, { afterCount: 5 });
  rmSync(`${join(desk.folder, databaseFile)}-wal`);
  const again = restarted(desk);
  const { staffId, password } = again.manager;
  expect(await again.fail('session.sign_in', { id: again.id(), staffId, password })).toMatchObject({
    kind: 'conflict',
  });
  const { state, lost } = await again.ask('startup.state', {});
  expect(state).toBe('rolled_back');
  expect(done).toBe(5);
  expect(lost?.entries).toBe(5);
}, 60_000);
