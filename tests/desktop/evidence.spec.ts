import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { maxScanBytes, type ScanReading } from '../../electron/domain/consent/scan.ts';
import { openCustomer } from '../support/counter-journeys.ts';
import { button, type Person } from '../support/journeys.ts';
import { regular } from '../support/practice.ts';
import { onePixel, pdfWith, photograph, scannedPdf, scanPackings } from '../support/scans.ts';
import { test } from '../support/electron.ts';
import { layDown } from '../support/journey-test.ts';

type Refusal = Exclude<ScanReading['outcome'], 'read'>;

/** Files that somebody may take for a scan, and why each is none. Names say what their bytes do not. */
const refused: readonly (readonly [string, Buffer, Refusal])[] = [
  ['scan.pdf', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'no_scan'],
  ['scan.png', Buffer.from('<!doctype html><title>x</title>'), 'no_scan'],
  ['drawing.svg', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'no_scan'],
  ['scan.jpg', pdfWith('/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>'), 'with_script'],
  ['scan.pdf', Buffer.concat([pdfWith(), Buffer.alloc(maxScanBytes)]), 'too_large'],
  ['scan.pdf', Buffer.alloc(0), 'empty'],
];

/** The regular takes back a yes on paper, of which a scan is to be kept. */
async function answerOnPaper(person: Person): Promise<void> {
  const { page, text } = person;
  const { consent } = text;
  await page.locator('[data-part="chip"]').first().click();
  await page.getByText(consent.methods.paper, { exact: true }).click();
  await button(person, consent.evidence.title).click();
  await page.getByRole('option', { name: consent.evidences.file }).click();
  await page.getByRole('textbox', { name: consent.occurred }).fill('2026-11-22');
}

/** How many of the pixels of a drawn page are as black as the square in its middle: a quarter of all. */
function blackShare({ page }: Person): Promise<number> {
  return page
    .getByRole('dialog')
    .locator('canvas')
    .evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0;
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      let black = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 40 && (data[at + 3] ?? 0) > 200) black += 1;
      return (black * 4) / data.length;
    });
}

/** Scans of paper as proof: what is taken and shown inside the app, and what is not. */
function evidenceJourneys(): void {
  test('what is no scan is refused with what to do, whatever it is called, and nothing is recorded', async ({
    sitDown,
    chosen,
  }) => {
    const person = await sitDown();
    const { page, text } = person;
    const { consent } = text;
    await openCustomer(person, regular.digits, regular.name);
    await answerOnPaper(person);
    for (const [name, bytes, outcome] of refused) {
      layDown(chosen, name, bytes);
      await button(person, consent.scan.choose).click();
      await expect(page.getByText(consent.scan.outcomes[outcome])).toBeVisible();
      await page.keyboard.press('F9');
      await expect(page.getByText(consent.scan.outcomes[outcome])).toBeVisible();
      // What was chosen waits, and is not recorded.
      await expect(page.locator('[data-part="chip"][data-changed]')).toHaveCount(1);
      await expect(page.getByText(consent.recorded)).toHaveCount(0);
    }
  });

  for (const packing of scanPackings) {
    test(`a page from a scanner is kept and shown inside the app: ${packing}`, async ({ sitDown, chosen }) => {
      const person = await sitDown();
      await keep(person, chosen, 'scan.pdf', scannedPdf(packing));
      await expect.poll(() => blackShare(person)).toBeGreaterThan(0.2);
      expect(await blackShare(person)).toBeLessThan(0.3);
    });
  }

  for (const [kind, bytes, side] of [
    ['photo.jpg', photograph, 64],
    ['photo.png', onePixel, 1],
  ] as const) {
    test(`a picture is kept and shown inside the app: ${kind}`, async ({ sitDown, chosen }) => {
      const person = await sitDown();
      await keep(person, chosen, kind, bytes);
      const picture = person.page.getByRole('dialog').getByRole('img', { name: person.text.consent.evidence.file });
      await expect(picture).toBeVisible();
      await expect
        .poll(() => picture.evaluate((img) => (img instanceof HTMLImageElement ? img.naturalWidth : 0)))
        .toBe(side);
    });
  }
}

/** Records an answer on paper with a scan of it, and opens what was kept. */
async function keep(person: Person, chosen: string, name: string, bytes: Buffer): Promise<void> {
  const { page, text } = person;
  const { consent } = text;
  await openCustomer(person, regular.digits, regular.name);
  await answerOnPaper(person);
  layDown(chosen, name, bytes);
  await button(person, consent.scan.choose).click();
  await expect(button(person, consent.scan.again)).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.getByText(consent.recorded)).toBeVisible();
  // What was chosen is gone from the disk; the app has its own.
  rmSync(join(chosen, name));
  await button(person, consent.evidence.seeFile).click();
  await expect(page.getByRole('dialog', { name: consent.evidence.file })).toBeVisible();
}

test.describe('in Japanese', () => evidenceJourneys());

test.describe('in English', () => {
  test.use({ language: 'en' });
  evidenceJourneys();
});
