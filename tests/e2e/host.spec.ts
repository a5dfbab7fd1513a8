import { once } from 'node:events';
import { createServer, request as send, type IncomingHttpHeaders } from 'node:http';
import { expect } from '@playwright/test';
import { contentSecurityPolicy } from '../../electron/app/page-headers.ts';
import { test } from '../support/desk-test.ts';

const call = { channel: 'startup.state', input: {} };

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** What the host answers a program, which may send any header that a browser would not. */
async function statusOf(url: string, { method = 'GET', headers = {}, body = '' }: Sent): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const asked = send(url, { method, headers }, (response) => {
    resolve(response.statusCode ?? 0);
    response.destroy();
  });
  // A host that has read enough closes the line while more is on its way.
  asked.on('error', reject);
  asked.end(body);
  return promise;
}

/** The key for whoever shows the token, as the host hands it on. */
async function keyFor(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'manual' });
  return new URL(response.headers.get('location') ?? '', url).hash.slice(1);
}

test('the host lets one page in, by a token that works once', async ({ host }) => {
  const { origin } = new URL(host.url);
  const json = { 'content-type': 'application/json' };
  const posted = (headers: Record<string, string>, body = JSON.stringify(call)) =>
    statusOf(`${origin}/call`, { method: 'POST', headers: { ...json, ...headers }, body });
  for (const authorization of ['', 'Bearer ', `Bearer ${'A'.repeat(32)}`]) {
    expect(await posted({ authorization })).toBe(403);
    expect(await statusOf(`${origin}/events`, { headers: { authorization } })).toBe(403);
  }
  for (const path of ['/?t=', '/?t=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA']) {
    expect(await keyFor(origin + path), path).toBe('');
  }
  const key = await keyFor(host.url);
  expect(key).toHaveLength(32);
  expect(await keyFor(host.url)).toBe('');
  const authorization = `Bearer ${key}`;
  expect(await posted({ authorization })).toBe(200);
  for (const path of ['/../package.json', '/%2e%2e/package.json', '/assets/', '/nothing.js', '/document/x']) {
    expect(await statusOf(origin + path, { headers: { authorization } }), path).toBe(404);
  }
  const page = await fetch(`${origin}/index.html`);
  expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  expect(page.headers.get('set-cookie')).toBeNull();
});

test('the host answers its own page only, whoever knows the key', async ({ host }) => {
  const { origin, port } = new URL(host.url);
  const authorization = `Bearer ${await keyFor(host.url)}`;
  const posted = (headers: Record<string, string>, body: string | Buffer = JSON.stringify(call)) =>
    statusOf(`${origin}/call`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', ...headers },
      body,
    });
  expect(await posted({ origin, 'sec-fetch-site': 'same-origin' })).toBe(200);
  for (const headers of [
    { origin: 'http://127.0.0.1:1' },
    { origin: 'null' },
    { origin: `http://localhost:${port}` },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site' },
    { host: `rebound.example:${port}` },
    { host: `localhost:${port}` },
  ]) {
    expect(await posted(headers), JSON.stringify(headers)).toBe(403);
  }
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', '']) {
    expect(await posted({ 'content-type': type }), type).toBe(415);
  }
  const get = await statusOf(`${origin}/call`, { headers: { authorization } });
  expect(get).toBe(405);
});

test('the host stops reading a body that is longer than any call', async ({ host }) => {
  const { origin } = new URL(host.url);
  const answered = Promise.withResolvers<number | 'cut off' | undefined>();
  const headers = { authorization: `Bearer ${await keyFor(host.url)}`, 'content-type': 'application/json' };
  const asked = send(`${origin}/call`, { method: 'POST', headers }, ({ statusCode }) => answered.resolve(statusCode));
  // What is sent to a line that was closed resets it, and may take the answer that was on its way with it.
  asked.on('error', () => answered.resolve('cut off'));
  const piece = Buffer.alloc(1024 * 1024, ' ');
  const goesOn = async () => {
    const drained = Promise.withResolvers<true>();
    if (asked.write(piece)) return true;
    asked.once('drain', () => drained.resolve(true));
    return Promise.race([drained.promise, answered.promise.then(() => false)]);
  };
  let sent = 1;
  // Far more than is read, and never an end.
  while (sent < 64 && (await goesOn())) sent += 1;
  expect([413, 'cut off']).toContain(await answered.promise);
  // What is sent after the answer is given to the line at most, never read.
  expect(sent).toBeLessThan(64);
  asked.destroy();
});

test('another server of this machine gets no key from the browser, and its page cannot command', async ({
  host,
  page,
}) => {
  const heard: IncomingHttpHeaders[] = [];
  const other = createServer((request, response) => {
    heard.push(request.headers);
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>another</title>');
  });
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await page.goto(host.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(page.url()).toBe(`${new URL(host.url).origin}/index.html`);
  const calls: string[] = [];
  const { router } = host.app;
  Object.assign(host.app, {
    router: {
      call: (channel: string, input: unknown) => {
        calls.push(channel);
        return router.call(channel, input);
      },
    },
  });
  await page.goto(`http://127.0.0.1:${port}/`);
  const answers = await page.evaluate(
    async ([origin, body]) => {
      const tries: RequestInit[] = [
        { mode: 'no-cors' },
        { mode: 'no-cors', headers: { 'content-type': 'text/plain' } },
        { mode: 'cors', headers: { 'content-type': 'application/json' } },
      ];
      const ask = (init: RequestInit) =>
        fetch(`${origin}/call`, { method: 'POST', credentials: 'include', body, ...init }).then(
          async (response) => response.text(),
          () => '',
        );
      return Promise.all(tries.map(ask));
    },
    [new URL(host.url).origin, JSON.stringify(call)] as const,
  );
  expect(answers).toEqual(['', '', '']);
  expect(calls).toEqual([]);
  expect(heard.length).toBeGreaterThan(0);
  for (const { cookie, authorization, referer = '' } of heard) {
    expect([cookie, authorization]).toEqual([undefined, undefined]);
    expect(referer).not.toContain('#');
  }
  other.closeAllConnections();
  other.close();
});
