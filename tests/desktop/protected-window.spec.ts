import { expect } from '@playwright/test';
import { z } from 'zod';
import { signInAs } from '../support/journeys.ts';
import { copyPractice, practiceManager } from '../support/practice.ts';
import { test } from '../support/electron.ts';

test('a window that has just opened shows nothing to pictures of the screen, before anybody has signed in', async ({
  folder,
  openWindow,
  text,
}) => {
  await copyPractice(folder);
  const { app, page } = await openWindow();
  const watched = async () =>
    z.array(z.string()).parse(await app.evaluate((): unknown => Reflect.get(globalThis, 'watched')));
  const before = await watched();
  expect(before.slice(0, 2)).toEqual(['protected', 'loading']);
  expect(before).not.toContain('open');
  await signInAs({ page, text }, practiceManager);
  expect((await watched()).filter((what) => what !== 'loading').at(-1)).toBe('open');
});
