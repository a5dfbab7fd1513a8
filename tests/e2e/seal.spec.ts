import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { openCustomer } from '../support/counter-journeys.ts';
import { test } from '../support/desk-test.ts';
import { button, seeHeading } from '../support/journeys.ts';
import { colouredSpots } from '../support/paper.ts';
import { regular } from '../support/practice.ts';
import { blue, sealPicture } from '../support/seals.ts';

test.use({ viewport: { width: 1366, height: 768 } });

test('a manager registers the seal, sees it, changes it and takes it off; a slip keeps the one of its time', async ({
  sitDown,
  chosen,
  saved,
}) => {
  const layDown = (bytes: Buffer) => writeFileSync(join(chosen, 'seal.png'), bytes);
  const broken = sealPicture();
  // The picture begins and ends as a PNG does; only what is between is nothing.
  broken.fill(0, 33, broken.length - 12);
  const person = await sitDown();
  const { page, text } = person;
  const { seal } = text.settings;
  const openSettings = async () => {
    await page.getByRole('link', { name: text.desk.rail.settings }).click();
    await seeHeading(person, text.settings.title);
  };
  await openSettings();
  layDown(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  await button(person, seal.choose).click();
  await expect(page.getByText(seal.refused.no_picture)).toBeVisible();
  await expectAccessible(person, 'a seal that is none');
  layDown(broken);
  await button(person, seal.choose).click();
  await expect(page.getByText(seal.refused.not_shown)).toBeVisible();
  await expect(button(person, seal.register)).toBeHidden();

  layDown(sealPicture(300, 300, blue));
  await button(person, seal.choose).click();
  await expect(page.getByRole('img', { name: seal.chosen })).toBeVisible();
  await expectAccessible(person, 'a chosen seal');
  await button(person, seal.register).click();
  await expect(page.getByText(seal.done.saved)).toBeVisible();
  await expect(page.getByRole('img', { name: seal.now })).toBeVisible();

  // The slip of today carries it on both halves …
  await openCustomer(person, regular.digits, regular.name);
  await button(person, text.consent.same).click();
  await page.keyboard.press('F9');
  await expect(page.getByText(text.consent.recorded)).toBeVisible();
  const saveSlip = async () => {
    await page.getByRole('tab', { name: text.customers.screen.slips }).click();
    // Drawn once before it is saved, however long that takes: the machine has only one pen.
    await page.getByText('1 / 1 ページ', { exact: true }).waitFor();
    await button(person, text.issue.save).click();
    await expect(page.getByText(text.issue.saved)).toBeVisible();
    const [name = ''] = readdirSync(saved);
    return join(saved, name);
  };
  const spots = colouredSpots(await saveSlip());
  expect(spots).toEqual([expect.objectContaining({ colour: 'blue' }), expect.objectContaining({ colour: 'blue' })]);

  // … and still does after the company got another one, and none.
  await openSettings();
  layDown(sealPicture());
  await button(person, seal.again).click();
  await button(person, seal.register).click();
  await expect(page.getByText(seal.done.saved)).toBeVisible();
  await button(person, seal.remove).click();
  await expectAccessible(person, 'taking the seal off');
  await page.getByRole('dialog').getByRole('button', { name: seal.removing.confirm, exact: true }).click();
  await expect(page.getByText(seal.done.removed)).toBeVisible();
  await expect(page.getByText(seal.none).first()).toBeVisible();
  rmSync(join(saved, readdirSync(saved)[0] ?? ''));
  await openCustomer(person, regular.digits, regular.name);
  expect(colouredSpots(await saveSlip())).toEqual(spots);
});
