import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CustomerId } from '../../electron/domain/ids.ts';
import { verify } from '../../db/ledger/verify.ts';
import { newDesk, restarted, type TestDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';
import { runToEnd } from '../support/run-to-end.ts';
import { backUp } from './backups.ts';
import { addCustomer, answerTo, consentOf } from './inputs.ts';
import { database, goOn, mail, met } from './marked-desk.ts';
import { apply, check } from './restoring.ts';

/** Records an answer, and locks. */
async function answered(desk: TestDesk, customerId: CustomerId, answer: 'agreed' | 'refused') {
  const heads = (await desk.ask('consent.state', { customerId })).find(({ scope }) => scope === mail)?.heads ?? [];
  const told = await desk.ask('consent.record', consentOf(desk, customerId, [answerTo(mail, answer, { heads })]));
  desk.app.lock();
  return told.receiptNo;
}

/** The numbers that are listed to be entered again, all of them answered as lost. */
async function listedAsLost(desk: TestDesk) {
  const { receipts } = await desk.ask('receipt.lost', { most: 9 });
  for (const receiptNo of receipts)
    expect(await desk.ask('search.find', { text: receiptNo })).toMatchObject({ missing: { receiptNo } });
  expect(await desk.look((db) => runToEnd(verify(db)))).toMatchObject({ fault: null });
  return receipts;
}

/** A desk that has gone back to its backup once and lost a number by it, and has given another one since. */
async function goneBackOnce() {
  const desk = await newDesk({ isOnKnownPc: true });
  const customerId = await addCustomer(desk);
  await backUp(desk);
  const first = await answered(desk, customerId, 'agreed');
  await check(desk);
  await apply(desk);
  const again = restarted(desk);
  await again.signIn(again.manager);
  const second = await answered(again, customerId, 'agreed');
  return { desk: again, lost: { receipts: [{ first }, { first: second }] }, both: [first, second] };
}

test('whoever goes back to the same backup twice is told of both losses, and has both lists', async () => {
  const { desk, lost, both } = await goneBackOnce();
  expect(await check(desk)).toMatchObject({ value: { outcome: 'whole', knownBy: 'ledger', lost } });
  expect(await apply(desk, 'C')).toMatchObject({ ok: true, value: { letter: 'C' } });
  const last = restarted(desk);
  await last.signIn(last.manager);
  expect(await listedAsLost(last)).toEqual(both);
});

test('where the ledger does not open any more, its mark knows what the PC was before', async () => {
  const { desk, lost } = await goneBackOnce();
  rmSync(database(desk));
  expect(await check(restarted(desk))).toMatchObject({ value: { outcome: 'whole', knownBy: 'mark', lost } });
});

test('an older ledger that is put in place twice has both lists, too', async () => {
  const desk = await newDesk({ isOnKnownPc: true });
  const customerId = await addCustomer(desk);
  desk.app.lock();
  const older = join(newFolder(), 'older.db');
  cpSync(database(desk), older);
  await desk.signIn(desk.manager);
  const first = await answered(desk, customerId, 'agreed');
  cpSync(older, database(desk));
  const { again } = await met(desk);
  expect(await goOn(again)).toMatchObject({ ok: true });
  await again.signIn(again.manager);
  const second = await answered(again, customerId, 'agreed');
  cpSync(older, database(again));
  const { again: last, lost } = await met(again);
  expect(lost).toMatchObject({ receipts: [{ first }, { first: second }] });
  expect(await goOn(last, 'C')).toMatchObject({ ok: true });
  await last.signIn(last.manager);
  expect(await listedAsLost(last)).toEqual([first, second]);
});
