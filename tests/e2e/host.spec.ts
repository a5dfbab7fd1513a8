import { expect } from '@playwright/test';
import { contentSecurityPolicy } from '../../electron/app/page-headers.ts';
import { test } from '../support/desk-test.ts';

test('the host lets one browser in, by a token that works once', async ({ host, request, playwright }) => {
  const { origin } = new URL(host.url);
  const stranger = await playwright.request.newContext();
  for (const path of ['/', '/index.html', '/bridge.js', '/?t=', '/?t=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA']) {
    expect((await stranger.get(origin + path)).status(), path).toBe(403);
  }
  expect((await stranger.post(`${origin}/call`, { data: { channel: 'startup.state', input: {} } })).status()).toBe(403);
  const answer = await request.get(host.url);
  expect(answer.url()).toBe(`${origin}/index.html`);
  expect(answer.headers()['content-security-policy']).toBe(contentSecurityPolicy);
  expect((await stranger.get(host.url)).status()).toBe(403);
  for (const path of ['/../package.json', '/%2e%2e/package.json', '/assets/', '/nothing.js']) {
    expect((await request.get(origin + path)).status(), path).toBe(404);
  }
  expect(await (await request.post(`${origin}/call`, { data: { channel: 'no.such', input: {} } })).json()).toEqual({
    ok: false,
    error: { kind: 'not_found' },
  });
  await stranger.dispose();
});
