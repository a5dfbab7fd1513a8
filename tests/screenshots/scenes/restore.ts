import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../../../electron/app/create-app.ts';
import { callerOf } from '../../../build/demo/caller.ts';
import { trustedId } from '../../../electron/domain/ids.ts';
import { newId } from '../../support/ids.ts';
import { button, seeHeading } from '../../support/journeys.ts';
import { practiceManager } from '../../support/practice.ts';
import { quietPorts } from '../../support/quiet-ports.ts';
import { usualNow } from '../../support/shift-date.ts';
import type { Scene } from '../scene.ts';

/** Makes a backup of a practice folder. */
async function withBackup(folder: string): Promise<void> {
  const app = createApp({ folder, ports: quietPorts(folder, { now: () => usualNow }), mayHoldRealData: false });
  const call = callerOf(app);
  const { accounts } = await call('startup.state', {});
  const staffId = accounts.find(({ label }) => label === practiceManager.label)?.staffId ?? trustedId('');
  await call('session.sign_in', { id: newId(), staffId, password: practiceManager.password });
  await call('backup.make', { id: newId(), cause: 'by_hand' });
  app.lock();
}

async function loseLedger(folder: string): Promise<void> {
  await withBackup(folder);
  rmSync(join(folder, 'desk.db'));
}

/** Damages the ledger: its first page, and all pages that were written since the backup. */
async function damageLedger(folder: string): Promise<void> {
  await withBackup(folder);
  const file = join(folder, 'desk.db');
  const before = readFileSync(file);
  const app = createApp({ folder, ports: quietPorts(folder, { now: () => usualNow }), mayHoldRealData: false });
  const call = callerOf(app);
  const { accounts } = await call('startup.state', {});
  const staffId = accounts.find(({ label }) => label === practiceManager.label)?.staffId ?? trustedId('');
  await call('session.sign_in', { id: newId(), staffId, password: practiceManager.password });
  app.lock();
  const bytes = readFileSync(file);
  for (let at = 0; at < bytes.length; at += 4_096) {
    const isNew = !bytes.subarray(at, at + 4_096).equals(before.subarray(at, at + 4_096));
    if (isNew || at === 0) bytes.fill(7, at + 100, at + 4_096);
  }
  writeFileSync(file, bytes);
}

/** Going back to a backup, from the screen that tells that the ledger is gone. */
export const restoreScene: Scene = {
  name: 'restore',
  folder: 'practice',
  prepare: loseLedger,
  walk: async (walker) => {
    const { page, text, take } = walker;
    const { restore, start, trouble } = text;
    await seeHeading(walker, trouble.state.database_missing.title);
    await button(walker, restore.way).click();
    await seeHeading(walker, restore.title);
    await page.getByRole('radiogroup').waitFor();
    await take('which-backup');
    await button(walker, restore.byCode).click();
    await page.getByLabel(start.recover.code).waitFor();
    await take('by-recovery-code');
    await button(walker, restore.byPassword).click();
    await page.getByText(practiceManager.label, { exact: true }).click();
    await page.getByRole('textbox', { name: start.signIn.password }).fill(practiceManager.password);
    await page.keyboard.press('Enter');
    await seeHeading(walker, restore.wouldLose.title);
    await take('what-is-lost');
    await button(walker, restore.wouldLose.submit).click();
    await seeHeading(walker, restore.done.title);
    await take('gone-back');
  },
};

/** A damaged ledger: what the screen says, and building it anew. */
export const salvageScene: Scene = {
  name: 'salvage',
  folder: 'practice',
  prepare: damageLedger,
  walk: async (walker) => {
    const { page, text, take } = walker;
    const { lost, salvage, start, trouble } = text;
    await page.getByText(practiceManager.label, { exact: true }).click();
    await page.getByRole('textbox', { name: start.signIn.password }).fill(practiceManager.password);
    await page.keyboard.press('Enter');
    await seeHeading(walker, trouble.state.damaged.title);
    await take('damaged');
    await button(walker, salvage.way).click();
    await seeHeading(walker, salvage.title);
    await take('who-reads');
    await page.getByText(practiceManager.label, { exact: true }).click();
    await page.getByRole('textbox', { name: start.signIn.password }).fill(practiceManager.password);
    await page.keyboard.press('Enter');
    await seeHeading(walker, salvage.report.title);
    await take('what-was-read');
    await button(walker, salvage.report.submit).click();
    await seeHeading(walker, salvage.done);
    await page.getByRole('textbox', { name: lost.done.letter }).waitFor();
    await take('rebuilt');
  },
};
