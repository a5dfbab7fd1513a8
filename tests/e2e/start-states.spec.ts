import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { v7 } from 'uuid';
import { createApp } from '../../electron/app/create-app.ts';
import { startHost } from '../host/host.ts';
import { test } from '../support/desk-test.ts';
import { button, seeHeading, signIn } from '../support/journeys.ts';
import { quietPorts } from '../support/quiet-ports.ts';
import { manager, setUpDesk } from '../support/set-up-desk.ts';

/** What can be wrong with the files before anybody has typed a password, and what brings them back. */
const brokenFolders = [
  {
    state: 'database_missing',
    name: 'the database is gone',
    prepare: (folder: string) => renameSync(join(folder, 'desk.db'), join(folder, 'kept')),
    repair: (folder: string) => renameSync(join(folder, 'kept'), join(folder, 'desk.db')),
  },
  {
    state: 'database_missing',
    name: 'the database has no bytes',
    prepare: (folder: string) => {
      renameSync(join(folder, 'desk.db'), join(folder, 'kept'));
      writeFileSync(join(folder, 'desk.db'), '');
    },
    repair: (folder: string) => renameSync(join(folder, 'kept'), join(folder, 'desk.db')),
  },
  {
    state: 'keys_missing',
    name: 'the key ring is gone',
    prepare: (folder: string) => renameSync(join(folder, 'keys.json'), join(folder, 'kept')),
    repair: (folder: string) => renameSync(join(folder, 'kept'), join(folder, 'keys.json')),
  },
  {
    state: 'keys_damaged',
    name: 'the key ring is damaged',
    prepare: (folder: string) => {
      renameSync(join(folder, 'keys.json'), join(folder, 'kept'));
      writeFileSync(join(folder, 'keys.json'), '{');
    },
    repair: (folder: string) => renameSync(join(folder, 'kept'), join(folder, 'keys.json')),
  },
  {
    state: 'newer_version',
    name: 'the key ring is of a later version',
    prepare: (folder: string) => {
      const text = readFileSync(join(folder, 'keys.json'), 'utf8');
      renameSync(join(folder, 'keys.json'), join(folder, 'kept'));
      writeFileSync(join(folder, 'keys.json'), text.replace(/"v": ?1/, '"v":999'));
    },
    repair: (folder: string) => renameSync(join(folder, 'kept'), join(folder, 'keys.json')),
  },
] as const;

for (const { state, name, prepare, repair } of brokenFolders) {
  test(`${name}: it is said, nothing is touched, and it goes on once it is put right`, async ({
    host,
    folder,
    openDesk,
    text,
  }) => {
    await setUpDesk(host.app);
    prepare(folder);
    const person = { page: await openDesk(), text };
    await seeHeading(person, text.trouble.state[state].title);
    const place = person.page.getByRole('textbox', { name: text.trouble.folder });
    if (state === 'newer_version') await expect(place).toBeHidden();
    else await expect(place).toHaveValue(folder);
    await button(person, text.trouble.retry).click();
    await seeHeading(person, text.trouble.state[state].title);
    repair(folder);
    await button(person, text.trouble.retry).click();
    await seeHeading(person, text.start.signIn.title);
    await signIn(person);
  });
}

/** What shows only when the key is there. */
const brokenDatabases = [
  { state: 'damaged', name: 'another file stands in place of the database', bytes: Buffer.alloc(8_192, 'kaminoyama') },
  {
    state: 'not_encrypted',
    name: 'an unencrypted database stands in its place',
    bytes: Buffer.from('SQLite format 3\0'),
  },
] as const;

for (const { state, name, bytes } of brokenDatabases) {
  test(`${name}: it is said after the password, and it goes on once it is put right`, async ({
    host,
    folder,
    openDesk,
    text,
  }) => {
    await setUpDesk(host.app);
    const database = join(folder, 'desk.db');
    const whole = readFileSync(database);
    writeFileSync(database, bytes);
    const person = { page: await openDesk(), text };
    const { page } = person;
    await page.getByLabel(text.start.signIn.password, { exact: true }).fill(manager.password);
    await page.keyboard.press('Enter');
    await seeHeading(person, text.trouble.state[state].title);
    // A second try meets the same.
    await button(person, text.trouble.signInAgain).click();
    await page.getByLabel(text.start.signIn.password, { exact: true }).fill(manager.password);
    await page.keyboard.press('Enter');
    await seeHeading(person, text.trouble.state[state].title);
    expect(readFileSync(database)).toEqual(bytes);

    writeFileSync(database, whole);
    await button(person, text.trouble.signInAgain).click();
    await signIn(person);
  });
}

test('another window has the ledger open: it waits until that one is locked', async ({
  host,
  folder,
  openDesk,
  text,
}) => {
  const { managerId } = await setUpDesk(host.app);
  const other = createApp({ folder, ports: quietPorts(folder), mayHoldRealData: true });
  await other.router.call('session.sign_in', { id: v7(), staffId: managerId, password: manager.password });
  const person = { page: await openDesk(), text };
  await person.page.getByLabel(text.start.signIn.password, { exact: true }).fill(manager.password);
  await person.page.keyboard.press('Enter');
  await seeHeading(person, text.trouble.state.in_use.title);
  other.lock();
  await button(person, text.trouble.signInAgain).click();
  await signIn(person);
});

test.describe('a data folder that is none', () => {
  for (const { state, place } of [
    { state: 'folder_refused', place: 'OneDrive' },
    { state: 'read_only', place: 'file/inside' },
  ] as const) {
    test(`${place}: ${state}`, async ({ page, folder, text }) => {
      writeFileSync(join(folder, 'file'), '');
      const host = await startHost({ folder: join(folder, place) });
      try {
        await page.goto(host.url);
        await seeHeading({ page, text }, text.trouble.state[state].title);
      } finally {
        await host.stop();
      }
    });
  }
});

test.describe('under an Electron that nobody vouches for', () => {
  test.use({ mayHoldRealData: false });

  test('a ledger of real customers stays closed', async ({ folder, openDesk, text }) => {
    await setUpDesk(createApp({ folder, ports: quietPorts(folder), mayHoldRealData: true }));
    await seeHeading({ page: await openDesk(), text }, text.trouble.state.training_only.title);
  });

  test('a ledger for training opens and says so', async ({ host, openDesk, text }) => {
    await setUpDesk(host.app, { isTraining: true });
    const person = { page: await openDesk(), text };
    await expect(person.page.getByText(text.start.training.text)).toBeVisible();
    await signIn(person);
    await expect(person.page.getByText(text.start.training.text)).toBeVisible();
  });
});
