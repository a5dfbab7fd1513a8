import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { z } from 'zod';
import { repository } from '../repository.ts';
import { unattendedHost } from '../demo/unattended-host.ts';
import { mediaTypes, securityHeaders } from '../../electron/app/page-headers.ts';
import { createApp, type App } from '../../electron/app/create-app.ts';
import { nodePorts } from '../../electron/ports/node-ports.ts';
import type { Clock } from '../../electron/ports/clock.ts';
import type { Dialogs } from '../../electron/ports/dialogs.ts';
import type { Documents } from '../../electron/ports/documents.ts';
import type { Machine } from '../../electron/ports/machine.ts';
import type { Printer } from '../../electron/ports/printer.ts';
import type { WakeAfter } from '../../electron/ports/wake-after.ts';
import type { DeskEvent } from '../../electron/contract/events.ts';
import { bridgePath, bridgeScript, callPath, eventsPath, withBridge } from './bridge.ts';

/** A running host. */
export interface Host {
  /** With the token that lets one browser in, once. */
  readonly url: string;
  readonly app: App;
  /** Locks the desk and ends the server. */
  readonly stop: () => Promise<void>;
}

/** What a test decides about a host. */
export interface HostOptions {
  /** Database and key ring lie here. */
  readonly folder: string;
  /** The PC; nothing is known of it where nobody says. */
  readonly machine?: Machine;
  readonly mayHoldRealData?: boolean;
  /** Whether backups are made without anybody asking for them. */
  readonly backsUpByItself?: boolean;
  /** The system's where nobody says. */
  readonly clock?: Clock;
  /** The timers of Node where nobody says. */
  readonly wakeAfter?: WakeAfter;
  readonly dialogs?: Dialogs;
  readonly renderPdf?: Printer['renderPdf'];
  /** What becomes of a document on its way to paper; cancelled where nobody says. */
  readonly print?: Printer['print'];
}

/** A browser has no dialogs of ours; whoever needs one brings it. */
const noDialogs: Dialogs = {
  askWhereToSave: () => Promise.resolve(null),
  askWhatToOpen: () => Promise.resolve(null),
  askWhichFolder: () => Promise.resolve(null),
};

const noSlips: Printer['renderPdf'] = () => Promise.reject(new Error('this host draws no slips'));

const callSchema = z.object({ channel: z.string(), input: z.unknown() });

/**
 * The core in plain Node behind the built pages, on 127.0.0.1 and a free port: the same screens as in the window, in an
 * ordinary browser, under the same content security policy.
 *
 * The token of the address works once and becomes a key that the page alone knows: an address that ends up in a history or a
 * screenshot lets nobody in. Only this page is answered: other pages and other servers of this machine do not know the key, and
 * what a browser sends on their behalf is refused.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const { folder, mayHoldRealData = true, dialogs = noDialogs, renderPdf = noSlips, print, clock, wakeAfter } = options;
  const unattended = unattendedHost(dialogs, renderPdf);
  const printer = print === undefined ? unattended.printer : { ...unattended.printer, print };
  const news = new News();
  const documents = new OfferedDocuments();
  const ports = nodePorts(
    { ...unattended, printer, documents, tell: (event) => news.tell(event) },
    join(folder, 'log'),
    clock,
  );
  const onLockChange = (isLocked: boolean) => {
    if (isLocked) documents.forget();
  };
  const app = createApp({
    folder,
    ports,
    mayHoldRealData,
    onLockChange,
    ...(options.machine !== undefined && { machine: options.machine }),
    ...(options.backsUpByItself !== undefined && { backsUpByItself: options.backsUpByItself }),
    ...(wakeAfter !== undefined && { wakeAfter }),
  });
  const door = new Door();
  const server = createServer((request, response) => {
    answer(request, response, { app, door, news, documents }).catch(() =>
      response.writeHead(500, securityHeaders).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/?t=${door.token}`,
    app,
    stop: async () => {
      app.lock();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Who may come in: whoever shows the token first, and from then on their page alone. */
class Door {
  readonly token = randomBytes(24).toString('base64url');
  readonly #key = randomBytes(24).toString('base64url');
  #isUsed = false;

  /** The key for whoever brought the token, or null when it is another or was used. */
  admit(token: string | null): string | null {
    if (token === null || this.#isUsed || !isSame(token, this.token)) return null;
    this.#isUsed = true;
    return this.#key;
  }

  knows({ headers }: IncomingMessage): boolean {
    return isSame(headers.authorization ?? '', `Bearer ${this.#key}`);
  }
}

/** Whether a browser sends it on behalf of our own page, or somebody has typed the address; what is no browser says nothing. */
function isFromOurs({ headers, socket }: IncomingMessage): boolean {
  const own = `127.0.0.1:${socket.localPort}`;
  const { origin = `http://${own}`, 'sec-fetch-site': site = 'none' } = headers;
  return headers.host === own && origin === `http://${own}` && ['same-origin', 'none'].includes(site);
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** What the core tells unasked, to every page that listens. */
class News {
  readonly #listeners = new Set<ServerResponse>();

  listen(response: ServerResponse): void {
    response.writeHead(200, {
      ...securityHeaders,
      'content-type': 'application/x-ndjson',
      'cache-control': 'no-store',
    });
    // The page counts as connected once something has arrived.
    response.write('\n');
    this.#listeners.add(response);
    response.on('close', () => this.#listeners.delete(response));
  }

  tell(event: DeskEvent): void {
    for (const listener of this.#listeners) listener.write(`${JSON.stringify(event)}\n`);
  }
}

/** So many wait to be fetched; of more the oldest goes. */
const mostOffered = 8;

/** Documents that the page fetches once each, as from electron/shell/protocol.ts. */
class OfferedDocuments implements Documents {
  readonly #offered = new Map<string, { readonly bytes: Uint8Array; readonly mediaType: string }>();

  offer(bytes: Uint8Array, mediaType: string): string {
    const id = crypto.randomUUID();
    this.#offered.set(id, { bytes, mediaType });
    for (const old of [...this.#offered.keys()].slice(0, -mostOffered)) this.#offered.delete(old);
    return id;
  }

  /** The desk was locked: whoever comes next has not asked for them. */
  forget(): void {
    this.#offered.clear();
  }

  send(response: ServerResponse, id: string): void {
    const found = this.#offered.get(id);
    this.#offered.delete(id);
    if (found === undefined) response.writeHead(404, securityHeaders).end();
    else send(response, Buffer.from(found.bytes), found.mediaType);
  }
}

interface Inside {
  readonly app: App;
  readonly door: Door;
  readonly news: News;
  readonly documents: OfferedDocuments;
}

const documentPath = '/document/';

async function answer(request: IncomingMessage, response: ServerResponse, inside: Inside): Promise<void> {
  const { app, door, news, documents } = inside;
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (!isFromOurs(request)) return refuse(response, 403);
  const key = door.admit(searchParams.get('t'));
  if (key !== null) {
    // Without the token in it, so that it is not even in the history.
    response.writeHead(303, { ...securityHeaders, location: `/index.html#${key}` }).end();
  } else if (pathname === callPath) {
    if (door.knows(request)) await answerCall(request, response, app);
    else refuse(response, 403);
  } else if (pathname === eventsPath) {
    if (door.knows(request)) news.listen(response);
    else refuse(response, 403);
  } else if (pathname.startsWith(documentPath)) {
    // Its name is random and told to the page alone.
    documents.send(response, pathname.slice(documentPath.length));
  } else if (pathname === bridgePath) {
    send(response, bridgeScript, mediaTypes.get('.js'));
  } else {
    await sendFile(response, join(rendererFolder, pathname));
  }
}

function refuse(response: ServerResponse, status: 403 | 405 | 413 | 415): void {
  // What the request still brings is not read.
  response.writeHead(status, { ...securityHeaders, connection: 'close' }).end();
}

/** More than any call of the page is: a notice of a million characters, each of which may be escaped. */
const mostBodyBytes = 16 * 1024 * 1024;

/** The body of a request; null as soon as it is longer than any call. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > mostBodyBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

async function answerCall(request: IncomingMessage, response: ServerResponse, app: App): Promise<void> {
  if (request.method !== 'POST') return refuse(response, 405);
  // A form of another page cannot send this type without asking first.
  if (request.headers['content-type'] !== 'application/json') return refuse(response, 415);
  const body = await readBody(request);
  if (body === null) return refuse(response, 413);
  const { channel, input } = callSchema.parse(JSON.parse(body));
  send(response, JSON.stringify(await app.router.call(channel, input)), 'application/json');
}

const rendererFolder = join(repository, 'out', 'renderer');

async function sendFile(response: ServerResponse, file: string): Promise<void> {
  const ending = extname(file);
  const mediaType = mediaTypes.get(ending);
  const isInside = file.startsWith(rendererFolder + sep);
  const bytes = isInside && mediaType !== undefined ? await readFile(file).catch(() => null) : null;
  if (bytes === null) response.writeHead(404, securityHeaders).end();
  else send(response, ending === '.html' ? withBridge(bytes.toString()) : bytes, mediaType);
}

function send(response: ServerResponse, body: string | Buffer, mediaType = 'application/octet-stream'): void {
  response.writeHead(200, { ...securityHeaders, 'content-type': mediaType, 'cache-control': 'no-store' }).end(body);
}
