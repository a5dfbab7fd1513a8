import { expect } from '@playwright/test';
import { createApp } from '../../electron/app/create-app.ts';
import { test } from '../support/desk-test.ts';
import { seeHeading, signIn } from '../support/journeys.ts';
import { quietPorts } from '../support/quiet-ports.ts';
import { setUpDesk } from '../support/set-up-desk.ts';

test.describe('under an Electron that nobody vouches for', () => {
  test.use({ mayHoldRealData: false });

  test('a ledger of real customers stays closed', async ({ folder, openDesk, text }) => {
    await setUpDesk(createApp({ folder, ports: quietPorts(folder), mayHoldRealData: true }));
    await seeHeading(await openDesk(), text.trouble.state.training_only.title);
  });

  test('a ledger for training opens and says so', async ({ host, openDesk, text }) => {
    await setUpDesk(host.app, { isTraining: true });
    const person = await openDesk();
    await expect(person.page.getByText(text.start.training.text)).toBeVisible();
    await signIn(person);
    await expect(person.page.getByText(text.start.training.text)).toBeVisible();
  });
});
