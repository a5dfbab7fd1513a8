import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test, type Window } from '../support/electron.ts';

/** Where the one window is, and what its screen leaves to windows. */
function placeOf({ app }: Window) {
  return app.evaluate(({ BrowserWindow, screen }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('no window');
    const bounds = window.getBounds();
    return { bounds, least: window.getMinimumSize(), area: screen.getDisplayMatching(bounds).workArea };
  });
}

test('a window is where it was left', async ({ openWindow, closeDesk, place }) => {
  const first = await openWindow();
  const { bounds, area, least } = await placeOf(first);
  expect(least).toEqual([Math.min(900, area.width), Math.min(500, area.height)]);
  expect(bounds.x).toBeGreaterThanOrEqual(area.x);
  expect(bounds.y).toBeGreaterThanOrEqual(area.y);
  expect(bounds.x + bounds.width).toBeLessThanOrEqual(area.x + area.width);
  expect(bounds.y + bounds.height).toBeLessThanOrEqual(area.y + area.height);
  const moved = { x: area.x + 40, y: area.y + 30, width: 1000, height: 600 };
  await first.app.evaluate(({ BrowserWindow }, to) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.unmaximize();
    window?.setBounds(to);
  }, moved);
  await expect.poll(async () => (await placeOf(first)).bounds).toEqual(moved);
  await closeDesk();
  const file = readFileSync(join(place, 'profile', 'window.json'), 'utf8');
  expect(JSON.parse(file)).toEqual({ ...moved, isMaximized: false });
  expect((await placeOf(await openWindow())).bounds).toEqual(moved);
});

for (const [why, left] of [
  ['on a screen that has gone', { x: 9000, y: -7000, width: 1200, height: 700, isMaximized: false }],
  ['larger than the screen', { x: -50, y: -50, width: 90_000, height: 70_000, isMaximized: false }],
] as const) {
  test(`a window that was ${why} is whole on the screen that is there`, async ({ openWindow, place }) => {
    mkdirSync(join(place, 'profile'), { recursive: true });
    writeFileSync(join(place, 'profile', 'window.json'), JSON.stringify(left));
    const { bounds, area } = await placeOf(await openWindow());
    const width = Math.min(left.width, area.width);
    const height = Math.min(left.height, area.height);
    const expected = { x: left.x > 0 ? area.x + area.width - width : area.x, y: area.y, width, height };
    // Without a window manager a window as large as the screen comes out a pixel smaller.
    for (const side of ['x', 'y', 'width', 'height'] as const) {
      expect(Math.abs(bounds[side] - expected[side])).toBeLessThanOrEqual(1);
    }
    expect(bounds.x + bounds.width).toBeLessThanOrEqual(area.x + area.width);
    expect(bounds.y + bounds.height).toBeLessThanOrEqual(area.y + area.height);
  });
}

test('a file that was torn is as good as none', async ({ openWindow, place }) => {
  mkdirSync(join(place, 'profile'), { recursive: true });
  writeFileSync(join(place, 'profile', 'window.json'), '{"x":40,"y"');
  const { bounds, area } = await placeOf(await openWindow());
  expect(bounds.width).toBeLessThanOrEqual(area.width);
  expect(bounds.height).toBeLessThanOrEqual(area.height);
});
