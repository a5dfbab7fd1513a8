import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { repository } from '../repository.ts';
import { unattendedHost } from '../demo/unattended-host.ts';
import { mediaTypes, securityHeaders } from '../../electron/app/page-headers.ts';
import { createApp, type App } from '../../electron/app/create-app.ts';
import { nodePorts } from '../../electron/ports/node-ports.ts';
import type { Clock } from '../../electron/ports/clock.ts';
import type { Dialogs } from '../../electron/ports/dialogs.ts';
import type { Documents } from '../../electron/ports/documents.ts';
import type { Printer } from '../../electron/ports/printer.ts';
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
  readonly mayHoldRealData?: boolean;
  /** The system's where nobody says. */
  readonly clock?: Clock;
  readonly dialogs?: Dialogs;
  readonly renderPdf?: Printer['renderPdf'];
  /** What becomes of a document on its way to paper; cancelled where nobody says. */
  readonly print?: Printer['print'];
}

/** A browser has no dialogs of ours; whoever needs one brings it. */
const noDialogs: Dialogs = { askWhereToSave: () => Promise.resolve(null), askWhatToOpen: () => Promise.resolve(null) };

const noSlips: Printer['renderPdf'] = () => Promise.reject(new Error('this host draws no slips'));

const callSchema = z.object({ channel: z.string(), input: z.unknown() });

/**
 * The core in plain Node behind the built pages, on 127.0.0.1 and a free port: the same screens as in the window, in an
 * ordinary browser, under the same content security policy.
 *
 * The token of the address works once and becomes a cookie that no script can read: an address that ends up in a history
 * or a screenshot lets nobody in.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const { folder, mayHoldRealData = true, dialogs = noDialogs, renderPdf = noSlips, print, clock } = options;
  const unattended = unattendedHost(dialogs, renderPdf);
  const printer = print === undefined ? unattended.printer : { ...unattended.printer, print };
  const news = new News();
  const documents = new OfferedDocuments();
  const ports = nodePorts(
    { ...unattended, printer, documents, tell: (event) => news.tell(event) },
    join(folder, 'log'),
    clock,
  );
  const app = createApp({ folder, ports, mayHoldRealData });
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

/** Who may come in: whoever shows the token first, and from then on their browser alone. */
class Door {
  readonly token = randomBytes(24).toString('base64url');
  readonly #cookie = randomBytes(24).toString('base64url');
  #isUsed = false;

  /** The cookie for whoever brought the token, or null when it is another or was used. */
  admit(token: string | null): string | null {
    if (token === null || this.#isUsed || !isSame(token, this.token)) return null;
    this.#isUsed = true;
    return `desk=${this.#cookie}; HttpOnly; SameSite=Strict; Path=/`;
  }

  knows({ headers }: IncomingMessage): boolean {
    return isSame(headers.cookie ?? '', `desk=${this.#cookie}`);
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** What the core tells unasked, to every page that listens. */
class News {
  readonly #listeners = new Set<ServerResponse>();

  listen(response: ServerResponse): void {
    response.writeHead(200, { ...securityHeaders, 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    // The page counts as connected once something has arrived.
    response.write(':\n\n');
    this.#listeners.add(response);
    response.on('close', () => this.#listeners.delete(response));
  }

  tell(event: DeskEvent): void {
    for (const listener of this.#listeners) listener.write(`data: ${JSON.stringify(event)}\n\n`);
  }
}

/** Documents that the page fetches once each, as from electron/shell/protocol.ts. */
class OfferedDocuments implements Documents {
  readonly #offered = new Map<string, { readonly bytes: Uint8Array; readonly mediaType: string }>();

  offer(bytes: Uint8Array, mediaType: string): string {
    const id = crypto.randomUUID();
    this.#offered.set(id, { bytes, mediaType });
    return id;
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
  const cookie = door.admit(searchParams.get('t'));
  if (cookie !== null) {
    // Without the token in it, so that it is not even in the history.
    response.writeHead(303, { ...securityHeaders, 'set-cookie': cookie, location: '/index.html' }).end();
  } else if (!door.knows(request)) {
    response.writeHead(403, securityHeaders).end();
  } else if (pathname === callPath && request.method === 'POST') {
    await answerCall(request, response, app);
  } else if (pathname === eventsPath) {
    news.listen(response);
  } else if (pathname.startsWith(documentPath)) {
    documents.send(response, pathname.slice(documentPath.length));
  } else if (pathname === bridgePath) {
    send(response, bridgeScript, mediaTypes.get('.js'));
  } else {
    await sendFile(response, join(rendererFolder, pathname));
  }
}

async function answerCall(request: IncomingMessage, response: ServerResponse, app: App): Promise<void> {
  const { channel, input } = callSchema.parse(await json(request));
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
