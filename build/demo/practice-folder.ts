import type { StaffId } from '../../electron/domain/ids.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeStory } from './story/write.ts';
import { openDb } from '../../db/open.ts';
import { createApp } from '../../electron/app/create-app.ts';
import { nodePorts } from '../../electron/ports/node-ports.ts';
import { publishedCompany } from '../../electron/domain/notice/company.ts';
import { nodeClock, type Clock } from '../../electron/ports/clock.ts';
import { readKeyRing } from '../../electron/keys/key-ring-file.ts';
import { unlockWithPassword } from '../../electron/keys/key-ring.ts';
import { databaseFile, trainingMark } from '../../electron/services/start/data-folder.ts';
import { cacheFolder } from '../electron-runtime.ts';
import { keptFolder, removeFrom } from '../kept-folder.ts';
import { callerOf } from './caller.ts';
import { manager, receptionist } from './people.ts';
import { scriptedDialogs } from './scripted-dialogs.ts';
import { storyDigest } from './story-digest.ts';
import { unattendedHost } from './unattended-host.ts';

/** Everybody in a practice folder signs in with this; the sign-in screen shows it. */
export const practicePassword = 'renshu-4711-desk';

const customers = 300;
const days = 200;

const noSlips = () => Promise.reject(new Error('nothing is printed here'));

/** Sets up a desk with a manager and a receptionist, as the wizard does. */
async function setUp(folder: string, clock: Clock): Promise<StaffId> {
  const ports = nodePorts(unattendedHost(scriptedDialogs(), noSlips), join(folder, 'log'), clock);
  const call = callerOf(createApp({ folder, ports, mayHoldRealData: false }));
  const id = ports.ids.next;
  const setup = { company: publishedCompany, shop: 'H', managerName: manager.label, isTraining: true };
  const { recoveryCode } = await call('setup.begin', { ...setup, id: id(), password: practicePassword });
  const { staffId } = await call('setup.finish', { id: id(), typedCode: recoveryCode });
  await call('session.sign_in', { id: id(), staffId, password: practicePassword });
  await call('staff.add', { id: id(), label: receptionist.label, role: 'reception', password: practicePassword });
  await call('session.lock', { id: id() });
  return staffId;
}

async function tellStory(folder: string, managerId: StaffId, clock: Clock): Promise<void> {
  const read = readKeyRing(folder);
  const unlocked = read.ok ? await unlockWithPassword(read.value.ring, managerId, practicePassword) : read;
  if (!unlocked.ok) throw new Error(`practice: no key: ${unlocked.error}`);
  const opened = openDb(join(folder, databaseFile), unlocked.value.dataKey);
  if (!opened.ok) throw new Error(`practice: the database did not open: ${opened.error}`);
  const story = { seed: 1, customers, until: clock.now(), days };
  // It is written as it is told; how far it has come is for those who show it.
  Array.from(writeStory(opened.value.db, story, managerId));
  opened.value.close();
}

/** Fills an empty folder with fictional customers of both shops, and what they did until now. */
export async function makePracticeFolder(folder: string, clock = nodeClock): Promise<void> {
  await tellStory(folder, await setUp(folder, clock), clock);
  writeFileSync(join(folder, trainingMark), JSON.stringify({ password: practicePassword }));
}

/** What decides what is in a practice folder, beside the story that is told in it. */
const decisive = ['build/demo/people.ts', 'build/demo/practice-folder.ts', 'electron/domain/notice', 'electron/keys'];

const weekMs = 7 * 86_400_000;

/**
 * The practice folder of `--demo`, from an earlier start or made now. It bears the digest of what it was made from: after
 * a change of the program there is a new one, since the older may not open. The older stays for a week after its last use,
 * for another checkout may still be at it, and then goes, with what was practised in it.
 *
 * @param shelf where practice folders are kept
 */
export async function practiceFolder(
  shelf = join(cacheFolder(process.env), 'consent-desk', 'practice'),
): Promise<string> {
  const name = storyDigest(decisive);
  const folder = await keptFolder(shelf, name, (work) => makePracticeFolder(work));
  // Beside the folder stand its marks (electron/app/data-location.ts).
  removeFrom(shelf, (other, untouchedMs) => !other.startsWith(name) && untouchedMs > weekMs);
  return folder;
}
