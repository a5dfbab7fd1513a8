import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { app, protocol, session } from 'electron';
import { mediaTypes, securityHeaders } from '../app/page-headers.ts';

/** The only origin that any window of ours shows. */
export const appOrigin = 'app://desk';

interface OfferedDocument {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

const offered = new Map<string, OfferedDocument>();

/** So many wait to be fetched; of more the oldest goes. A page fetches what it asked for at once. */
const mostOffered = 8;

/**
 * Puts a document where a page can fetch it exactly once, at `app://desk/document/<id>`. The id is random: no address
 * ever tells whose document it is.
 */
export function offerDocument(bytes: Uint8Array, mediaType: string): string {
  const id = randomUUID();
  offered.set(id, { bytes, mediaType });
  for (const old of [...offered.keys()].slice(0, -mostOffered)) offered.delete(old);
  return id;
}

/** Takes back all documents: the desk was locked, and whoever comes next has not asked for them. */
export function withdrawDocuments(): void {
  offered.clear();
}

/** Takes back a document that nobody fetched, so that it does not stay in memory. */
export function withdrawDocument(id: string): void {
  offered.delete(id);
}

/** Makes `app:` a scheme that fetches and is secure like https. Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built pages and offered documents at `app://desk`, and refuses everything else, permissions included. */
export function serveRenderer(folder: string): void {
  protocol.handle('app', (request) => answer(request, folder));
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  // Nothing is saved past the core, which records it.
  defaultSession.on('will-download', (event) => event.preventDefault());
  defaultSession.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isOurs(url) }));
}

async function answer(request: Request, folder: string): Promise<Response> {
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.host !== 'desk') return refusal();
  const path = decodePath(address.pathname);
  if (path === null) return refusal();
  if (path.startsWith('/document/')) return takeDocument(path.slice('/document/'.length));
  return serveFile(join(folder, path), folder);
}

function takeDocument(id: string): Response {
  const document = offered.get(id);
  if (document === undefined) return refusal();
  offered.delete(id);
  return respond(document.bytes, document.mediaType, { 'cache-control': 'no-store' });
}

async function serveFile(file: string, folder: string): Promise<Response> {
  const mediaType = mediaTypes.get(extname(file));
  // `join` has resolved every `..`: a path that leaves the folder no longer begins with it.
  if (mediaType === undefined || !file.startsWith(folder + sep)) return refusal();
  try {
    return respond(await readFile(file), mediaType);
  } catch {
    return refusal();
  }
}

function respond(bytes: Uint8Array, mediaType: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(Uint8Array.from(bytes), {
    headers: { 'content-type': mediaType, ...securityHeaders, ...headers },
  });
}

function refusal(): Response {
  return new Response(null, { status: 404, headers: securityHeaders });
}

/** The path as written by a person, or null when it is not even valid percent-encoding. */
function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Documents of ours and what they hold inline; the developer tools only while developing. */
function isOurs(url: string): boolean {
  return (
    url.startsWith(`${appOrigin}/`) ||
    url.startsWith(`blob:${appOrigin}/`) ||
    url.startsWith('data:') ||
    (!app.isPackaged && url.startsWith('devtools:'))
  );
}
