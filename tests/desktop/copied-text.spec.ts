import { expect } from '@playwright/test';
import { z } from 'zod';
import { openCustomer } from '../support/counter-journeys.ts';
import { regular } from '../support/practice.ts';
import { test } from '../support/electron.ts';

test('what is copied of a customer is gone from the clipboard after a minute', async ({ sitDown, windows }) => {
  const person = await sitDown();
  await openCustomer(person, regular.digits, regular.name);
  const [desk] = windows;
  if (desk === undefined) throw new Error('no window');
  const held = async () => z.string().parse(await desk.app.evaluate(({ clipboard }) => clipboard.readText()));
  await person.page.getByRole('heading', { name: regular.name }).first().selectText();
  await person.page.keyboard.press('Control+c');
  await expect.poll(held).toContain(regular.name);
  await expect.poll(held, { timeout: 75_000, intervals: [1_000] }).toBe('');
});
