import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { electronCommand } from '../../build/electron-command.ts';
import { findElectron } from '../../build/electron-runtime.ts';
import { repository } from '../../build/repository.ts';

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly body: string;
}

let app: ElectronApplication;
let page: Page;

/** What the page gets when it fetches an address; status 0 where the request did not even leave. */
function ask(address: string, method = 'GET'): Promise<Answer> {
  return page.evaluate(
    async (asked) => {
      try {
        const response = await fetch(asked.address, { method: asked.method });
        return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
      } catch {
        return { status: 0, type: null, body: '' };
      }
    },
    { address, method },
  );
}

test.beforeAll(async () => {
  const program = join(repository, 'tests', 'desktop', 'protocol-window.ts');
  const { file, args } = electronCommand(await findElectron(), [program, join(repository, 'out', 'renderer')]);
  app = await _electron.launch({ executablePath: file, args: [...args] });
  page = await app.firstWindow();
  await expect(page).toHaveTitle('failed');
});
test.afterAll(() => app.close());

test('pages come with the policy', async () => {
  const headers = await page.evaluate(async () => Object.fromEntries((await fetch('print.html')).headers));
  expect(headers).toEqual({
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; worker-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
});

test('a document is handed out exactly once', async () => {
  const id = new URL(page.url()).hash.slice(1);
  expect(await ask(`document/${id}`)).toEqual({ status: 200, type: 'application/json', body: '{"of":"nobody"}' });
  expect(await ask(`document/${id}`)).toEqual({ status: 404, type: null, body: '' });
});

for (const [what, address, method] of [
  ['an unknown document', 'document/0', 'GET'],
  ['no document', 'document/', 'GET'],
  ['a file above the folder', '..%2f..%2fpackage.json', 'GET'],
  ['the same, as Windows writes it', '..%5c..%5cpackage.json', 'GET'],
  ['a folder', 'assets/', 'GET'],
  ['a kind of file that pages do not have', 'assets/data.json', 'GET'],
  ['an address that is no text', '%E0%A4%A', 'GET'],
  ['anything but reading', 'print.html', 'POST'],
] as const) {
  test(`refused: ${what}`, async () => {
    expect(await ask(address, method)).toEqual({ status: 404, type: null, body: '' });
  });
}

for (const address of ['app://other/print.html', 'https://example.com/', 'http://127.0.0.1/', 'file:///etc/hostname']) {
  test(`refused: ${address}`, async () => {
    expect(await ask(address)).toMatchObject({ status: 0 });
  });
}

test('requests that leave the PC are stopped even without the policy', async () => {
  // From the main process, where no policy of a page applies.
  const reached = await app.evaluate(async ({ session }) => {
    try {
      return (await session.defaultSession.fetch('http://127.0.0.1/')).status;
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  });
  expect(reached).toBe('net::ERR_BLOCKED_BY_CLIENT');
});

test('every permission is denied', async () => {
  const permissions = await page.evaluate(async () => ({
    notification: await Notification.requestPermission(),
    camera: (await navigator.permissions.query({ name: 'camera' })).state,
    location: (await navigator.permissions.query({ name: 'geolocation' })).state,
  }));
  expect(permissions).toEqual({ notification: 'denied', camera: 'denied', location: 'denied' });
});

test('inline styles are refused', async () => {
  const outline = await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { outline: 7px solid }';
    document.head.append(style);
    return getComputedStyle(document.body).outlineWidth;
  });
  expect(outline).not.toBe('7px');
});
