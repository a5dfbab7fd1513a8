import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { auditorPage } from '../../build/auditor-page.ts';
import { expectedOf, readShown } from '../audit/page-findings.ts';
import { makeSamples, type Sample } from '../audit/samples.ts';
import { pressButton, typeKey } from '../support/auditor-tricks.ts';
import { Firefox } from '../support/firefox.ts';
import { endFile } from '../support/new-folder.ts';

const address = pathToFileURL(auditorPage).href;

let samples: readonly Sample[];

test.beforeAll(async () => {
  test.setTimeout(300_000);
  samples = await makeSamples();
});

test.afterAll(endFile);

test('the page, opened from the disk in Chromium, finds of every bundle what verify-audit finds', async ({ page }) => {
  test.setTimeout(300_000);
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  page.on('console', (message) => void complaints.push(message.text()));
  for (const sample of samples) {
    await page.goto(address);
    await page.getByRole('button', { name: 'English' }).click();
    await page.locator('input[name=file]').setInputFiles(sample.file);
    if (sample.earlier !== null) await page.locator('input[name=earlier]').setInputFiles(sample.earlier);
    if (sample.key !== null) await page.getByLabel('Fingerprint of the key').fill(sample.key.toLowerCase());
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.locator('section[data-conclusion]').waitFor();
    expect({ name: sample.name, ...JSON.parse(String(await page.evaluate(readShown))) }).toEqual({
      name: sample.name,
      ...expectedOf(sample),
    });
  }
  expect(new Set(asked)).toEqual(new Set([address]));
  expect(complaints).toEqual([]);
});

/** Resolves as soon as the page shows a conclusion. */
const concluded = `new Promise((resolve) => {
  const look = () => document.querySelector('section[data-conclusion]') !== null && resolve(true);
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  look();
})`;

test("the page, opened from the disk in Debian's Firefox, finds the same", async () => {
  test.setTimeout(600_000);
  const firefox = await Firefox.start();
  try {
    for (const sample of samples) {
      await firefox.goto(address);
      await firefox.evaluate(pressButton('English'));
      await firefox.setFiles('input[name=file]', [sample.file]);
      if (sample.earlier !== null) await firefox.setFiles('input[name=earlier]', [sample.earlier]);
      if (sample.key !== null) await firefox.evaluate(typeKey(sample.key));
      await firefox.evaluate(pressButton('Check'));
      await firefox.evaluate(concluded);
      expect({ name: sample.name, ...JSON.parse(String(await firefox.evaluate(readShown))) }).toEqual({
        name: sample.name,
        ...expectedOf(sample),
      });
    }
  } finally {
    await firefox.close();
  }
});
