import { expect, type Locator } from '@playwright/test';
import { agreeToAll, takeBack } from '../support/counter-mode.ts';
import { button, type Person } from '../support/journeys.ts';
import { test } from '../support/desk-test.ts';
import { practiceManager } from '../support/practice.ts';

// A signature is whole, wherever the window goes while somebody signs.

/** Which columns of a canvas or picture hold ink, in thousandths of its width: the first, the last, and how many dark pixels. */
async function ink(picture: Locator) {
  return picture.evaluate(async (source: HTMLCanvasElement | HTMLImageElement) => {
    if (source instanceof HTMLImageElement) await source.decode();
    const canvas = document.createElement('canvas');
    canvas.width = source instanceof HTMLImageElement ? source.naturalWidth : source.width;
    canvas.height = source instanceof HTMLImageElement ? source.naturalHeight : source.height;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(source, 0, 0);
    const { data, width } = context.getImageData(0, 0, canvas.width, canvas.height);
    const columns = new Set<number>();
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) {
      if ((data[at] ?? 255) > 128) continue;
      dark += 1;
      columns.add((at / 4) % width);
    }
    const sorted = [...columns].toSorted((a, b) => a - b);
    /** Runs of inked columns: separate strokes that do not lie over each other. */
    const runs = sorted.filter((column, place) => column !== (sorted[place - 1] ?? -2) + 1).length;
    const thousandth = (column: number | undefined) => Math.round(((column ?? 0) / width) * 1_000);
    return { from: thousandth(sorted[0]), to: thousandth(sorted.at(-1)), runs, dark };
  });
}

async function write({ page }: Person, pad: Locator, from: number, to: number): Promise<void> {
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('there is no pad');
  await page.mouse.move(box.x + box.width * from, box.y + box.height * 0.4);
  await page.mouse.down();
  if (to !== from) await page.mouse.move(box.x + box.width * to, box.y + box.height * 0.6, { steps: 8 });
  await page.mouse.up();
}

test('ink lies under the pen in a window that was made narrower, and what was written stays in sight', async ({
  sitDown,
}) => {
  const person = await sitDown();
  const pad = await agreeToAll(person);
  await person.page.setViewportSize({ width: 1366, height: 768 });
  await write(person, pad, 0.7, 0.9);
  await person.page.setViewportSize({ width: 900, height: 768 });
  // All of it is still seen, at the place where it was written.
  await expect.poll(async () => (await ink(pad)).from).toBeGreaterThan(680);
  expect((await ink(pad)).to).toBeLessThan(920);
  await write(person, pad, 0.2, 0.4);
  const seen = await ink(pad);
  expect(Math.abs(seen.from - 200)).toBeLessThan(15);
  expect(seen.runs).toBe(2);
});

test('the kept picture holds what was written before and after the window was made wider, and the dots', async ({
  sitDown,
}) => {
  const person = await sitDown();
  const { page, text } = person;
  await page.setViewportSize({ width: 900, height: 768 });
  const pad = await agreeToAll(person);
  await write(person, pad, 0.1, 0.3);
  const before = (await ink(pad)).dark;
  await write(person, pad, 0.5, 0.5);
  expect((await ink(pad)).dark).toBeGreaterThan(before);
  await page.setViewportSize({ width: 1600, height: 768 });
  await write(person, pad, 0.8, 0.95);
  const seen = await ink(pad);
  expect(seen.runs).toBe(3);
  expect(Math.abs(seen.to - 950)).toBeLessThan(15);
  await button(person, text.counter.summary.signed).click();
  await button(person, text.counter.thanks.clerk).click();
  await takeBack(person, practiceManager.password);
  await button(person, text.consent.evidence.seeSignature).click();
  const picture = page.getByRole('dialog').getByRole('img', { name: text.consent.evidence.signature });
  await expect(picture).toBeVisible();
  const kept = await ink(picture);
  // Three strokes, cut to their ink.
  expect(kept.runs).toBe(3);
  expect(kept.from).toBeLessThan(20);
  expect(kept.to).toBeGreaterThan(980);
});

test('a pen that leaves the pad, or is taken away, ends a stroke and bars no other', async ({ sitDown }) => {
  const person = await sitDown();
  const { page } = person;
  const pad = await agreeToAll(person);
  await page.setViewportSize({ width: 1366, height: 768 });
  await write(person, pad, 0.8, 1.02);
  expect((await ink(pad)).to).toBeGreaterThan(990);
  const box = await pad.boundingBox();
  if (box === null) throw new Error('there is no pad');
  await page.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.6, { steps: 4 });
  await pad.evaluate((canvas: HTMLCanvasElement) => canvas.releasePointerCapture(1));
  await page.mouse.move(box.x + box.width * 0.2, box.y - 40);
  await page.mouse.up();
  await write(person, pad, 0.4, 0.6);
  await expect.poll(async () => (await ink(pad)).runs).toBe(3);
});

test('ink is dark on white paper in a contrast theme, too', async ({ sitDown }) => {
  const person = await sitDown();
  const { page, text } = person;
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const pad = await agreeToAll(person);
  await write(person, pad, 0.2, 0.8);
  await button(person, text.counter.summary.signed).click();
  await button(person, text.counter.thanks.clerk).click();
  await takeBack(person, practiceManager.password);
  await button(person, text.consent.evidence.seeSignature).click();
  const picture = page.getByRole('dialog').getByRole('img', { name: text.consent.evidence.signature });
  await expect(picture).toBeVisible();
  const share = await picture.evaluate(async (source: HTMLImageElement) => {
    await source.decode();
    return source.naturalWidth * source.naturalHeight;
  });
  const { dark } = await ink(picture);
  expect(dark).toBeGreaterThan(0);
  expect(dark).toBeLessThan(share / 4);
});
