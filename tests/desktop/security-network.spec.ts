import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { launchDesk } from '../support/electron.ts';

// Nothing leaves the PC: a server and a socket of the test's own wait on this PC, and hear nothing.

let app: ElectronApplication;
let page: Page;
let server: Server;
let socket: Socket;
/** Everything that arrived from outside of the test: connections, requests, datagrams. */
const arrived: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'consent-desk-network-'));

const portOf = (address: ReturnType<Server['address']>) =>
  typeof address === 'object' && address !== null ? address.port : 0;

test.beforeAll(async () => {
  server = createServer((request, response) => {
    arrived.push(`request ${request.url ?? ''}`);
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('here');
  });
  server.on('connection', () => arrived.push('connection'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  socket = createSocket('udp4', () => arrived.push('datagram'));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  ({ app, page } = await launchDesk(folder));
  await page.getByRole('heading', { level: 1 }).waitFor();
});
test.afterAll(async () => {
  await app.close();
  server.close();
  socket.close();
  rmSync(folder, { recursive: true, force: true });
});
test.beforeEach(() => void arrived.splice(0));

const origin = () => `127.0.0.1:${portOf(server.address())}`;

test('the test itself would hear a request', async () => {
  await fetch(`http://${origin()}/`);
  expect(arrived).toEqual(['connection', 'request /']);
});

test('nothing that a page can ask for arrives', async () => {
  await page.evaluate(async (host) => {
    const elements = (
      [
        ['img', { src: 'img' }],
        ['script', { src: 'script' }],
        ['link', { rel: 'stylesheet', href: 'style' }],
        ['link', { rel: 'preload', as: 'image', href: 'preload' }],
        ['link', { rel: 'prefetch', href: 'prefetch' }],
        ['link', { rel: 'manifest', href: 'manifest' }],
        ['iframe', { src: 'frame' }],
        ['object', { data: 'object' }],
        ['embed', { src: 'embed' }],
        ['video', { src: 'video' }],
        ['audio', { src: 'audio' }],
      ] as const
    ).map(([name, attributes]) => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) {
        element.setAttribute(key, ['src', 'href', 'data'].includes(key) ? `http://${host}/${value}` : value);
      }
      return element;
    });
    document.body.append(...elements);
    navigator.sendBeacon(`http://${host}/beacon`, 'data');
    await fetch(`http://${host}/fetch`).catch(() => undefined);
    await fetch(`http://${host}/blind`, { mode: 'no-cors', method: 'POST', body: 'data' }).catch(() => undefined);
    const tries: (() => unknown)[] = [
      () => new WebSocket(`ws://${host}/socket`),
      () => new EventSource(`http://${host}/events`),
      () => new Worker(`http://${host}/worker.js`),
      () => {
        const request = new XMLHttpRequest();
        request.open('GET', `http://${host}/xhr`);
        request.send();
      },
    ];
    for (const attempt of tries) {
      try {
        attempt();
      } catch {
        // Refused at once.
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    for (const element of elements) element.remove();
  }, origin());
  expect(arrived).toEqual([]);
});

test('nothing that the main process asks for arrives', async () => {
  const ends = await app.evaluate(async ({ net, session }, host) => {
    const asked = [
      () => net.fetch(`http://${host}/net`),
      () => session.defaultSession.fetch(`http://${host}/session`),
      () => session.defaultSession.fetch(`https://${host}/tls`),
    ];
    const answers = await Promise.allSettled(asked.map((ask) => ask()));
    return answers.map(({ status }) => status);
  }, origin());
  expect(ends).toEqual(['rejected', 'rejected', 'rejected']);
  expect(arrived).toEqual([]);
});

test('nothing arrives from a page without our policy either', async () => {
  await app.evaluate(async ({ BrowserWindow }, host) => {
    const bare = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
    const words = `<img src="http://${host}/img"><iframe src="http://${host}/frame"></iframe><script>
      fetch('http://${host}/fetch', { mode: 'no-cors' }); new WebSocket('ws://${host}/socket');
      navigator.sendBeacon('http://${host}/beacon', ''); setTimeout(() => (location.href = 'http://${host}/gone'), 300);
      </script>`;
    await bare.loadURL(`data:text/html,${encodeURIComponent(words)}`);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    bare.destroy();
  }, origin());
  expect(arrived).toEqual([]);
});

test('nobody is connected to ahead of a request', async () => {
  await page.evaluate(async (host) => {
    for (const rel of ['preconnect', 'dns-prefetch']) {
      const link = document.createElement('link');
      link.rel = rel;
      link.href = `http://${host}/`;
      document.head.append(link);
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }, origin());
  expect(arrived).toEqual([]);
});

test('no datagram is sent by WebRTC', async () => {
  const port = socket.address().port;
  await page.evaluate(async (stun) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${stun}` }] });
    peer.createDataChannel('out');
    await peer.setLocalDescription(await peer.createOffer());
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    peer.close();
  }, port);
  expect(arrived).toEqual([]);
});

test('every permission is denied', async () => {
  const answers = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'persistent-storage',
    ];
    // Wider than TypeScript's list, which is not Chromium's.
    const permissions: { query: (about: { name: string }) => Promise<PermissionStatus> } = {
      query: (about) => Reflect.apply(Reflect.get(navigator.permissions, 'query'), navigator.permissions, [about]),
    };
    const states = await Promise.all(names.map(async (name) => (await permissions.query({ name })).state));
    const tries = await Promise.allSettled([
      new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      navigator.mediaDevices.getUserMedia({ video: true }),
      navigator.mediaDevices.getDisplayMedia(),
      navigator.clipboard.readText(),
    ]);
    return {
      states: [...new Set(states)],
      tries: [...new Set(tries.map(({ status }) => status))],
      notification: await Notification.requestPermission(),
      storage: await navigator.storage.persist(),
    };
  });
  expect(answers).toEqual({ states: ['denied'], tries: ['rejected'], notification: 'denied', storage: false });
});
