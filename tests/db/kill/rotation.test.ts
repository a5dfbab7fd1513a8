import { spawn } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { readKeyRing } from '../../../electron/keys/key-ring-file.ts';
import { unlockWithPassword } from '../../../electron/keys/key-ring.ts';
import { markFolderOf, newDesk, restarted, type TestDesk } from '../../support/new-desk.ts';
import { newFolder } from '../../support/new-folder.ts';

const kills = 6;
const program = new URL('settler.ts', import.meta.url).pathname;

/** Lets the program end the change and kills it, so long after it began; how long it would have taken, where it did end. */
async function settleAndKill({ folder }: TestDesk, keys: readonly string[], afterMs: number): Promise<number | null> {
  const child = spawn(process.execPath, [program, folder, markFolderOf(folder), ...keys], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  let began = 0;
  let took: number | null = null;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (began === 0) {
      began = performance.now();
      setTimeout(() => child.kill('SIGKILL'), afterMs);
    }
    if (said.includes('done')) {
      took = performance.now() - began;
      child.kill('SIGKILL');
    }
  });
  await once(child, 'close');
  expect(child.signalCode).toBe('SIGKILL');
  return took;
}

test(`killed while the data key is changed, ${kills} times: whoever signs in comes in, and the change is ended`, async () => {
  const desk = await newDesk({ isOnKnownPc: true });
  await desk.ask('keys.rotate', { id: desk.id(), password: desk.manager.password });
  const ring = readKeyRing(desk.folder);
  const { staffId, password } = desk.manager;
  const unlocked = ring.ok ? await unlockWithPassword(ring.value.ring, staffId, password) : ring;
  if (!unlocked.ok) throw new Error('the test could not unlock the ring');
  const keys = [unlocked.value.dataKey, unlocked.value.nextKey].map((key) => key?.toString('hex') ?? '');
  const aside = newFolder();
  const places = [
    [desk.folder, `${aside}/data`],
    [markFolderOf(desk.folder), `${aside}/marks`],
  ] as const;
  for (const [place, copy] of places) cpSync(place, copy, { recursive: true });
  const putBack = () => {
    for (const [place, copy] of places) {
      rmSync(place, { recursive: true });
      cpSync(copy, place, { recursive: true });
    }
  };
  // The first one is let come to its end, so that the others fall into its time.
  const span = (await settleAndKill(desk, keys, 60_000)) ?? 60_000;
  for (let round = 0; round < kills; round += 1) {
    putBack();
    await settleAndKill(desk, keys, (round / kills) * span);
    const again = restarted(desk);
    await again.signIn(again.manager);
    await again.signIn(again.receptionist);
    again.app.lock();
    const after = readKeyRing(desk.folder);
    expect(after.ok && after.value.ring.nextKeyId === undefined && after.value.ring.keyId).toBe(
      ring.ok && ring.value.ring.nextKeyId,
    );
  }
}, 300_000);
