import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import { markFile } from '../../electron/keys/mark-file.ts';
import { databaseFile } from '../../electron/services/start/data-folder.ts';
import { markFolderOf, newDesk, restarted, type Account, type TestDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';
import { addCustomer, answerTo, consentOf } from './inputs.ts';

/** Advertising by mail. */
export const mail: ScopeText = 'use:offers:email';

const startState = { ok: false, error: { kind: 'conflict', about: 'start_state' } };

/** The database of a desk. */
export const database = (desk: TestDesk) => join(desk.folder, databaseFile);
/** Its mark in the data folder. */
export const own = (desk: TestDesk) => join(desk.folder, markFile);
/** Its second mark. */
export const second = (desk: TestDesk) => {
  const [name = ''] = readdirSync(markFolderOf(desk.folder));
  return join(markFolderOf(desk.folder), name);
};

/** Signs in, or comes in to look things up, and returns the answer, whatever it is. */
export const comeIn = (desk: TestDesk, { staffId, password }: Account, toLookUp = false) =>
  desk.send('session.sign_in', { id: desk.id(), staffId, password, ...(toLookUp && { toLookUp }) });

/** What the start says to the manager's right password. */
export async function met(desk: TestDesk) {
  const again = restarted(desk);
  const entered = await comeIn(again, again.manager);
  if (entered.ok) return { again, state: 'in' as const, lost: undefined };
  expect(entered).toEqual(startState);
  const { state, lost } = await again.ask('startup.state', {});
  return { again, state, lost };
}

/** Goes on with a ledger that has lost something, as the manager unless somebody else is named. */
export const goOn = (desk: TestDesk, letter = 'B', { staffId, password }: Account = desk.manager) =>
  desk.send('session.go_on', { id: desk.id(), staffId, password, letter });

/** A desk with two consents on the same day, and a copy of its database from between them. */
export async function rolledBack() {
  const desk = await newDesk({ isOnKnownPc: true });
  const kept = await addCustomer(desk);
  const first = await desk.ask('consent.record', consentOf(desk, kept, [answerTo(mail, 'agreed')]));
  desk.app.lock();
  const aside = newFolder();
  const [older, newer] = [join(aside, 'older.db'), join(aside, 'newer.db')];
  copyFileSync(database(desk), older);
  await desk.signIn(desk.receptionist);
  const lost = await desk.ask('consent.record', consentOf(desk, kept, [answerTo(mail, 'refused')]));
  const other = await addCustomer(desk, { name: '消失 花子' });
  const gone = await desk.ask('consent.record', consentOf(desk, other, [answerTo(mail, 'agreed')]));
  desk.app.lock();
  copyFileSync(database(desk), newer);
  copyFileSync(older, database(desk));
  return { desk, newer, customerId: kept, first, lost, gone };
}
