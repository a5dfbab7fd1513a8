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

/** What of the page lies where it should not: fields beside the frame around them, or something over what comes before it. */
const misplaced = `(() => {
  const edge = (element) => element.getBoundingClientRect();
  const fields = [...document.querySelectorAll('fieldset input')];
  const outside = fields.filter((one) => edge(one).right > edge(one.closest('fieldset')).right).map(({ name }) => name);
  const licences = document.querySelector('details');
  const isOver = edge(licences).top < edge(document.querySelector('form')).bottom || !licences.textContent.includes('MIT License');
  return [...outside, ...(isOver ? ['licences'] : [])].join();
})()`;

test('in a low window its parts stand in their places, in both browsers', async ({ page }) => {
  await page.setViewportSize({ width: 911, height: 460 });
  await page.goto(address);
  await page.locator('main').waitFor();
  expect(await page.evaluate(misplaced)).toBe('');
  const firefox = await Firefox.start();
  try {
    await firefox.resize(911, 460);
    await firefox.goto(address);
    expect(await firefox.evaluate(misplaced)).toBe('');
  } finally {
    await firefox.close();
  }
});

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
