import { trustedId } from '../../electron/domain/ids.ts';
import { newId } from '../support/ids.ts';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { callerOf } from '../../build/demo/caller.ts';
import { openDb } from '../../db/open.ts';
import { createApp, type App } from '../../electron/app/create-app.ts';
import { readKeyRing } from '../../electron/keys/key-ring-file.ts';
import { unlockWithPassword } from '../../electron/keys/key-ring.ts';
import { button, seeHeading, signInAs, type Person } from '../support/journeys.ts';
import { mountSmallDisk } from '../support/mounted-disk.ts';
import { copyPractice, practiceManager } from '../support/practice.ts';
import { quietPorts } from '../support/quiet-ports.ts';
import { test } from '../support/electron.ts';

/** Puts a file of the folder aside, and perhaps something else in its place. */
function putAside(folder: string, name: string, instead?: (text: string) => string): void {
  const text = readFileSync(join(folder, name), 'latin1');
  renameSync(join(folder, name), join(folder, `${name}.kept`));
  if (instead !== undefined) writeFileSync(join(folder, name), instead(text));
}

/** What can be wrong with the files before anybody has typed a password. */
const brokenFolders = [
  { state: 'database_missing', name: 'the database is gone', file: 'desk.db' },
  { state: 'database_missing', name: 'the database has no bytes', file: 'desk.db', instead: () => '' },
  { state: 'keys_missing', name: 'the key ring is gone', file: 'keys.json' },
  { state: 'keys_damaged', name: 'the key ring is damaged', file: 'keys.json', instead: () => '{' },
  {
    state: 'newer_version',
    name: 'the key ring is of a later version',
    file: 'keys.json',
    instead: (text: string) => text.replace(/"v": ?\d+/, '"v":999'),
  },
] as const;

/** What shows only when the key is there. */
const brokenDatabases = [
  { state: 'damaged', name: 'another file stands in place of the database', bytes: Buffer.alloc(8_192, 'kaminoyama') },
  {
    state: 'not_encrypted',
    name: 'an unencrypted database stands in its place',
    bytes: Buffer.from('SQLite format 3\0'),
  },
] as const;

/** Chooses the manager and types the password, without knowing how it ends. */
async function typePassword({ page, text }: Person): Promise<void> {
  await page.getByText(practiceManager.label, { exact: true }).click();
  await page.getByLabel(text.start.signIn.password, { exact: true }).click();
  await page.keyboard.insertText(practiceManager.password);
  await page.keyboard.press('Enter');
}

/** Somebody else signs in to the same folder. */
async function openElsewhere(folder: string): Promise<App> {
  const app = createApp({ folder, ports: quietPorts(folder), mayHoldRealData: false });
  const call = callerOf(app);
  const { accounts } = await call('startup.state', {});
  const staffId = accounts[0]?.staffId ?? trustedId('');
  await call('session.sign_in', { id: newId(), staffId, password: practiceManager.password });
  return app;
}

/** Makes the database one that a later version of the program has changed. */
async function markAsLater(folder: string): Promise<void> {
  const read = readKeyRing(folder);
  if (!read.ok) throw new Error('no key ring');
  const slot = read.value.ring.slots.find((one) => one.kind === 'password');
  const unlocked = await unlockWithPassword(read.value.ring, slot?.staffId ?? trustedId(''), practiceManager.password);
  const opened = unlocked.ok ? openDb(join(folder, 'desk.db'), unlocked.value.dataKey) : unlocked;
  if (!opened.ok) throw new Error('the database did not open');
  opened.value.db.$client.pragma('user_version=9999');
  opened.value.close();
}

// Every state in which the desk does not open: each has a screen that says what to do, and none touches anything.

for (const { state, name, file, ...rest } of brokenFolders) {
  test(`${name}: it is said, nothing is touched, and it goes on once it is put right`, async ({ folder, openDesk }) => {
    await copyPractice(folder);
    putAside(folder, file, 'instead' in rest ? rest.instead : undefined);
    const person = await openDesk();
    const { trouble, start } = person.text;
    await seeHeading(person, trouble.state[state].title);
    // Whoever has to put files right is told where they are.
    const place = person.page.getByRole('textbox', { name: trouble.folder });
    if (state === 'newer_version') await expect(place).toBeHidden();
    else await expect(place).toHaveValue(folder);
    await button(person, trouble.retry).click();
    await seeHeading(person, trouble.state[state].title);
    renameSync(join(folder, `${file}.kept`), join(folder, file));
    await button(person, trouble.retry).click();
    await seeHeading(person, start.signIn.title);
    await signInAs(person, practiceManager);
  });
}

for (const { state, name, bytes } of brokenDatabases) {
  test(`${name}: it is said after the password, and it goes on once it is put right`, async ({ folder, openDesk }) => {
    await copyPractice(folder);
    const database = join(folder, 'desk.db');
    const whole = readFileSync(database);
    writeFileSync(database, bytes);
    const person = await openDesk();
    const { trouble } = person.text;
    await typePassword(person);
    await seeHeading(person, trouble.state[state].title);
    // A second try meets the same.
    await button(person, trouble.signInAgain).click();
    await typePassword(person);
    await seeHeading(person, trouble.state[state].title);
    expect(readFileSync(database)).toEqual(bytes);

    writeFileSync(database, whole);
    await button(person, trouble.signInAgain).click();
    await signInAs(person, practiceManager);
  });
}

test('another window has the ledger open: it waits until that one is locked', async ({ folder, openDesk }) => {
  await copyPractice(folder);
  const other = await openElsewhere(folder);
  const person = await openDesk();
  await typePassword(person);
  await seeHeading(person, person.text.trouble.state.in_use.title);
  other.lock();
  await button(person, person.text.trouble.signInAgain).click();
  await signInAs(person, practiceManager);
});

test('a later program has used the ledger: it is said after the password, and nothing is touched', async ({
  folder,
  openDesk,
}) => {
  await copyPractice(folder);
  await markAsLater(folder);
  const before = readFileSync(join(folder, 'desk.db'));
  const person = await openDesk();
  await typePassword(person);
  await seeHeading(person, person.text.trouble.state.newer_version.title);
  // Not by toEqual, which takes a quarter of a minute for the bytes of a database.
  expect(readFileSync(join(folder, 'desk.db')).equals(before)).toBe(true);
});

test('the disk is full: it is said after the password, nobody comes in, and it goes on once there is room', async ({
  openDesk,
}) => {
  const disk = mountSmallDisk(64 * 1024 * 1024);
  test.skip(disk === null && process.env['CI'] !== 'true', 'a small disk needs root to be mounted');
  if (disk === null) throw new Error('a small disk needs root to be mounted');
  try {
    const folder = join(disk.folder, 'data');
    await copyPractice(folder);
    const person = await openDesk(folder);
    disk.fill(0);
    await typePassword(person);
    await seeHeading(person, person.text.trouble.state.disk_full.title);
    await expect(person.page.getByRole('textbox', { name: person.text.trouble.folder })).toHaveValue(folder);
    // A second try meets the same.
    await button(person, person.text.trouble.signInAgain).click();
    await typePassword(person);
    await seeHeading(person, person.text.trouble.state.disk_full.title);
    disk.empty();
    await button(person, person.text.trouble.signInAgain).click();
    await signInAs(person, practiceManager);
  } finally {
    disk.unmount();
  }
});

for (const { state, place: where } of [
  { state: 'folder_refused', place: 'OneDrive' },
  { state: 'read_only', place: 'file/inside' },
] as const) {
  test(`a data folder that is none, ${where}: ${state}`, async ({ place, openDesk }) => {
    writeFileSync(join(place, 'file'), '');
    const person = await openDesk(join(place, where));
    await seeHeading(person, person.text.trouble.state[state].title);
  });
}
