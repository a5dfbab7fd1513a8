import type { CustomerId, EntryId } from '../../electron/domain/ids.ts';
import { newId } from '../support/ids.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { environmentOf } from '../../build/command.ts';
import { contentSecurityPolicy } from '../../electron/app/page-headers.ts';
import { deskCommand, launchDesk } from '../support/electron.ts';
import { copyPractice, practiceManager } from '../support/practice.ts';
import { ask, callFromPage } from './page-tricks.ts';

// What the window must not be able to do, tried out in the app as it is started. Requests that leave the PC have
// a file of their own.

let app: ElectronApplication;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'consent-desk-security-'));

test.beforeAll(async () => {
  await copyPractice(join(folder, 'data'));
  ({ app, page } = await launchDesk(folder));
  await page.getByRole('heading', { level: 1 }).waitFor();
});
test.afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** How many pages of any kind the app has. */
const countContents = () => app.evaluate(({ webContents }) => webContents.getAllWebContents().length);

test('the page has nothing of Node or Electron but two functions', async () => {
  const found = await page.evaluate(() => {
    const names = [
      'require',
      'process',
      'module',
      'Buffer',
      'global',
      '__dirname',
      'electron',
      'ipcRenderer',
      'chrome',
    ];
    return {
      globals: names.filter((name) => name in window && name !== 'chrome'),
      desk: Object.entries(Object(Reflect.get(window, 'desk'))).map(([name, value]) => `${name}: ${typeof value}`),
      isFrozen: Object.isFrozen(Reflect.get(window, 'desk')),
      isReplaced: Reflect.set(window, 'desk', null),
      // Context isolation: what the page does to its own functions does not reach the preload script.
      invoke: String(Reflect.get(Reflect.get(window, 'desk'), 'call')).includes('ipcRenderer'),
    };
  });
  expect(found).toMatchObject({ globals: [], desk: ['call: function', 'onEvent: function'], isFrozen: true });
  expect(found).toMatchObject({ isReplaced: false, invoke: false });
});

test('the renderer is in the sandbox unless the superuser forbids it', async () => {
  // The switch is the only way to start as root; the window's own preference stands all the same.
  const { isSwitchedOff, preferences } = await app.evaluate(({ app: running, webContents }) => {
    const [contents] = webContents.getAllWebContents();
    // Not in Electron's types.
    const read: unknown = contents === undefined ? null : Reflect.get(contents, 'getLastWebPreferences');
    const stands: unknown = typeof read === 'function' ? Reflect.apply(read, contents, []) : null;
    return { isSwitchedOff: running.commandLine.hasSwitch('no-sandbox'), preferences: stands };
  });
  expect(isSwitchedOff).toBe(process.getuid?.() === 0);
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  });
  expect(preferences).not.toMatchObject({ nodeIntegrationInSubFrames: true });
  expect(preferences).not.toMatchObject({ nodeIntegrationInWorker: true });
});

test('a webview is an element without meaning', async () => {
  const before = await countContents();
  const isUnknown = await page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'app://desk/print.html');
    view.setAttribute('nodeintegration', '');
    document.body.append(view);
    return !('getWebContentsId' in view);
  });
  await page.waitForTimeout(300);
  expect(isUnknown).toBe(true);
  expect(await countContents()).toBe(before);
});

test('the page came with the policy, and it is kept: no eval, nothing inline', async () => {
  const header = await page.evaluate(
    async () => (await fetch('index.html')).headers.get('content-security-policy') ?? '',
  );
  expect(header).toBe(contentSecurityPolicy);
  const ran = await page.evaluate(async () => {
    const marks: string[] = [];
    Reflect.set(window, 'mark', (what: string) => marks.push(what));
    // Not in the turn of the debugger, which may do what pages may not.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const tries: Record<string, () => unknown> = {
      // oxlint-disable-next-line no-eval
      eval: () => (0, eval)("mark('eval')"),
      // oxlint-disable-next-line no-new-func, typescript/no-implied-eval
      function: () => new Function("mark('function')")(),
      // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval
      timer: () => setTimeout("mark('timer')", 0),
    };
    for (const attempt of Object.values(tries)) {
      try {
        attempt();
      } catch {
        // Refused, as it must be.
      }
    }
    const script = document.createElement('script');
    script.textContent = "mark('inline')";
    const far = document.createElement('script');
    far.src = "data:text/javascript,mark('data')";
    const blob = document.createElement('script');
    blob.src = URL.createObjectURL(new Blob(["mark('blob')"], { type: 'text/javascript' }));
    const image = document.createElement('img');
    image.setAttribute('onerror', "mark('handler')");
    image.src = 'app://desk/nothing.png';
    const link = document.createElement('a');
    link.href = "javascript:mark('address')";
    document.body.append(script, far, blob, image, link);
    link.click();
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const element of [script, far, blob, image, link]) element.remove();
    return marks;
  });
  expect(ran).toEqual([]);
});

for (const [what, address] of [
  ['the web', 'https://example.com/'],
  ['this PC', 'http://127.0.0.1/'],
  ['a file', 'file:///etc/hostname'],
  ['nothing', 'about:blank'],
  ['text', 'data:text/html,<p>here</p>'],
  ['another page of ours', 'app://desk/print.html'],
  ['another host of ours', 'app://other/index.html'],
] as const) {
  test(`the window does not go to ${what}`, async () => {
    const before = await countContents();
    const opened = await page.evaluate((to) => {
      Reflect.set(window, 'isStillHere', true);
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
      link.target = '_blank';
      link.click();
      const form = document.createElement('form');
      form.action = to;
      document.body.append(form);
      form.submit();
      const refresh = document.createElement('meta');
      refresh.httpEquiv = 'refresh';
      refresh.content = `0;url=${to}`;
      document.head.append(refresh);
      location.href = to;
      location.replace(to);
      return window.open(to) === null && window.open(to, 'named', 'width=100') === null;
    }, address);
    await page.waitForTimeout(300);
    expect(opened).toBe(true);
    // Electron does not ask before about:blank: the window comes back from there, and has then begun anew.
    await expect.poll(() => page.url()).toBe('app://desk/index.html');
    if (address !== 'about:blank') expect(await page.evaluate(() => Reflect.get(window, 'isStillHere'))).toBe(true);
    expect(await countContents()).toBe(before);
  });
}

test('a frame shows nothing and has no bridge', async () => {
  const frames = await page.evaluate(async () => {
    const seen: string[] = [];
    for (const src of ['app://desk/index.html', 'about:blank', 'data:text/html,<p>here</p>']) {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const inside = frame.contentWindow;
      try {
        if (inside !== null && 'desk' in inside) seen.push(`${src} has the bridge`);
        if (inside?.document.querySelector('#root, p') !== null) seen.push(`${src} was shown`);
      } catch {
        // Of another origin: the refusal itself is shown there.
      }
      frame.remove();
    }
    return seen;
  });
  expect(frames).toEqual([]);
});

test('a page in another window gets no answer from the core', async () => {
  const answer = await app.evaluate(async ({ app: running, BrowserWindow }) => {
    const preload = `${running.getAppPath()}/out/preload/preload.cjs`;
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await other.loadURL('app://desk/print.html');
    const said: unknown = await other.webContents.executeJavaScript("window.desk.call('startup.state', {})");
    other.destroy();
    return said;
  });
  expect(answer).toEqual({ ok: false, error: { kind: 'forbidden' } });
});

test('the bridge takes a channel by its own name, and nothing else', async () => {
  for (const channel of ['no.such', '__proto__', 'constructor', 'toString', '']) {
    expect(await callFromPage(page, channel, {})).toEqual({ ok: false, error: { kind: 'not_found' } });
  }
  expect(await callFromPage(page, 7, {})).toEqual({ ok: false, error: { kind: 'forbidden' } });
  expect(await callFromPage(page, 'home.day', {})).toEqual({ ok: false, error: { kind: 'locked' } });
});

for (const address of [
  'app://desk/../package.json',
  'app://desk/%2e%2e/package.json',
  'app://desk/..%2f..%2fpackage.json',
  'app://desk/..%5c..%5cpackage.json',
  'app://desk/assets/..%2f..%2fmain%2fmain.js',
  'app://desk//etc/hostname',
  'app://desk/%00/index.html',
  'app://desk/document/',
  'app://desk/document/019a0000-0000-7000-8000-0000000000aa',
]) {
  test(`not served: ${address}`, async () => {
    expect(await ask(page, address)).toEqual({ status: 404, body: '' });
  });
}

for (const address of ['app://other/index.html', 'app://desk.example/index.html', 'app:///index.html']) {
  test(`not ours: ${address}`, async () => {
    expect((await ask(page, address)).body).toBe('');
  });
}

/** Signs the manager in, whoever was there before. */
async function signIn(): Promise<void> {
  await callFromPage(page, 'session.lock', { id: newId() });
  const { accounts } = (await callFromPage(page, 'startup.state', {})).value;
  const staffId = accounts.find(({ label }: { label: string }) => label === practiceManager.label)?.staffId;
  const { password } = practiceManager;
  expect((await callFromPage(page, 'session.sign_in', { id: newId(), staffId, password })).ok).toBe(true);
}

test('a slip is handed out exactly once', async () => {
  await signIn();
  const found = await callFromPage(page, 'customer.find', { text: 'さ' });
  let slip: { readonly customerId: CustomerId; readonly entryId: EntryId } | undefined;
  for (const { customerId } of found.value) {
    if (slip !== undefined) break;
    await callFromPage(page, 'customer.open', { id: newId(), customerId });
    const [first] = (await callFromPage(page, 'slip.list', { customerId })).value;
    if (first !== undefined) slip = { customerId, entryId: first.entryId };
  }
  const { documentId } = (await callFromPage(page, 'slip.preview', slip ?? {})).value;
  const first = await ask(page, `app://desk/document/${documentId}`);
  expect(first.status).toBe(200);
  expect(first.body).toMatch(/^%PDF-/);
  expect(await ask(page, `app://desk/document/${documentId}`)).toEqual({ status: 404, body: '' });
});

test('pictures of the screen show nothing while the desk is locked', async () => {
  await signIn();
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('no window');
    const told: boolean[] = [];
    Reflect.set(globalThis, 'told', told);
    window.setContentProtection = (isOn) => void told.push(isOn);
  });
  await callFromPage(page, 'session.lock', { id: newId() });
  expect(await app.evaluate(() => Reflect.get(globalThis, 'told') as unknown)).toEqual([true]);
});

test('a core dump holds nothing of the memory of any process', async () => {
  test.skip(process.platform !== 'linux', 'Windows writes none unless somebody has asked it to');
  const filters = await app.evaluate(() => {
    const { readdirSync, readFileSync } = process.getBuiltinModule('node:fs');
    const started = (pid: number): number[] =>
      readdirSync(`/proc/${pid}/task`).flatMap((task) => {
        const children = readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim();
        return children === ''
          ? []
          : children
              .split(' ')
              .map(Number)
              .flatMap((one) => [one, ...started(one)]);
      });
    return [process.pid, ...started(process.pid)].map((pid) => readFileSync(`/proc/${pid}/coredump_filter`, 'utf8'));
  });
  expect(filters.length).toBeGreaterThan(3);
  expect(new Set(filters.map((filter) => Number.parseInt(filter, 16)))).toEqual(new Set([0]));
});

test('a second start ends at once and brings the window forward', async () => {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window !== undefined) window.focus = () => Reflect.set(globalThis, 'isBroughtForward', true);
  });
  const command = await deskCommand(folder);
  const second = spawn(command.file, command.args, { env: environmentOf(command), stdio: 'ignore' });
  expect(await once(second, 'exit')).toEqual([0, null]);
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'isBroughtForward') as unknown)).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
