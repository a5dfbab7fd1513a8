import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { encodeQR } from 'qr';
import { auditorPage } from '../../build/auditor-page.ts';
import { bundle as words } from '../../electron/words/en/bundle.ts';
import { makeSlipTarget, type SlipTarget } from '../services/slip-target.ts';
import { pressButton, typeKey } from '../support/auditor-tricks.ts';
import { Firefox } from '../support/firefox.ts';
import { endFile, newFolder } from '../support/new-folder.ts';

const address = pathToFileURL(auditorPage).href;

let target: SlipTarget;

test.beforeAll(async () => {
  target = await makeSlipTarget();
});

test.afterAll(endFile);

/** As a telephone takes a slip on a counter: aslant, from below, not quite sharp, in a shadow. */
async function photograph(page: Page, text: string): Promise<string> {
  const path = join(newFolder(), 'photo.png');
  const svg = encodeQR(text, 'svg', { ecc: 'medium', border: 4 });
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.setContent(`<body style="background:#777;margin:0">
    <div style="background:linear-gradient(100deg,#fff,#9a9a9a);filter:blur(.8px);margin:120px 0 0 220px;padding:60px;width:400px;
      transform:perspective(1200px) rotateX(24deg) rotateY(-12deg) rotate(7deg)">
      <div style="mix-blend-mode:multiply">${svg}</div><p>受付番号</p></div>`);
  await page.screenshot({ path });
  return path;
}

const shown = `(() => {
  const section = document.querySelector('section[data-slip]');
  return JSON.stringify([section.dataset.slip, [...section.querySelectorAll('li')].map((item) => item.textContent)]);
})()`;

/** What stands on the page of this slip, of which the statement is proven and the record found. */
function expectProven(found: unknown): void {
  const [conclusion, items]: [string, string[]] = JSON.parse(String(found));
  expect(conclusion).toBe('proven');
  expect(items.slice(0, 2)).toEqual([words.slip.proven, `Receipt number ${target.receiptNo}, code ${target.code}`]);
  expect(items).toContain(words.slip.match);
  expect(items.filter((item) => item.endsWith(': No'))).toHaveLength(1);
}

test('a photo of a slip is proven and its choices are told, from the disk in Chromium and in Firefox, with no network', async ({
  page,
}) => {
  const photo = await photograph(page, target.qr);
  const asked: string[] = [];
  const complaints: string[] = [];
  await page.goto(address);
  page.on('request', (request) => void asked.push(request.url()));
  page.on('console', (message) => void complaints.push(message.text()));
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('input[name=picture]').setInputFiles(photo);
  await expect(page.locator('input[name=slip]')).toHaveValue(target.qr);
  await page.locator('input[name=file]').setInputFiles(target.file);
  await page.getByLabel('Fingerprint of the key').fill(target.fingerprint);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.locator('section[data-slip]').waitFor();
  expectProven(await page.evaluate(shown));
  expect([asked, complaints]).toEqual([[], []]);

  const firefox = await Firefox.start();
  try {
    await firefox.goto(address);
    await firefox.evaluate(pressButton('English'));
    await firefox.setFiles('input[name=picture]', [photo]);
    await firefox.evaluate(until("document.querySelector('input[name=slip]').value !== ''"));
    await firefox.setFiles('input[name=file]', [target.file]);
    await firefox.evaluate(typeKey(target.fingerprint));
    await firefox.evaluate(pressButton('Check'));
    await firefox.evaluate(until("document.querySelector('section[data-slip]') !== null"));
    expectProven(await firefox.evaluate(shown));
  } finally {
    await firefox.close();
  }
});

test('without a file and a fingerprint the contents are read and nothing is called genuine; what cannot be read says so', async ({
  page,
}) => {
  await page.goto(address);
  await page.getByRole('button', { name: 'English' }).click();
  const slip = page.locator('input[name=slip]');
  const check = page.getByRole('button', { name: 'Check', exact: true });
  await slip.fill(target.qr);
  await check.click();
  await expect(page.locator('section[data-slip=open]')).toContainText(words.slip.unproven);
  await expect(page.locator('section[data-slip=open]')).toContainText(target.fingerprint);
  await slip.fill(target.qr.replace(target.receiptNo, 'HA26-1122-777'));
  await check.click();
  await expect(page.locator('section[data-slip=altered]')).toContainText(words.slip.wrong);
  await slip.fill('7KQM');
  await check.click();
  await expect(page.getByText(words.slip.unreadable)).toBeVisible();
  const nothing = join(newFolder(), 'nothing.png');
  await page.screenshot({ path: nothing });
  await page.locator('input[name=picture]').setInputFiles(nothing);
  await expect(page.getByText(words.slip.noQr)).toBeVisible();
});

/** Resolves as soon as something is true of the page. */
const until = (condition: string) => `new Promise((resolve) => {
  const look = () => (${condition} ? resolve(true) : requestAnimationFrame(look));
  look();
})`;
