import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, fdatasyncSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyBytes, nonceBytes } from './data-key.ts';

/*
 * Notes of who looked at what while the ledger must take no entry. They lie beside the database and not in it: what ends that state
 * is often another file in its place. Each is one line, closed under a key of its own (AES-256-GCM), so that nobody without the data
 * key can read, change or invent one. A line that a power cut has torn does not open and is left out: what it was to note was not
 * shown to anybody yet.
 */

/** The file's name inside the data folder. */
export const looksFile = 'desk.looks';

const cipher = 'aes-256-gcm';
const tagBytes = 16;

function withKey<T>(dataKey: Uint8Array, use: (key: Buffer) => T): T {
  const key = Buffer.from(hkdfSync('sha256', dataKey, '', 'consent-desk looks v1', keyBytes));
  try {
    return use(key);
  } finally {
    key.fill(0);
  }
}

function close(text: string, key: Buffer): string {
  const nonce = randomBytes(nonceBytes);
  const closing = createCipheriv(cipher, key, nonce, { authTagLength: tagBytes });
  const closed = [nonce, closing.update(text, 'utf8'), closing.final(), closing.getAuthTag()];
  return Buffer.concat(closed).toString('base64');
}

function open(line: string, key: Buffer): string | null {
  const bytes = Buffer.from(line, 'base64');
  if (bytes.length < nonceBytes + tagBytes) return null;
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
  opening.setAuthTag(bytes.subarray(-tagBytes));
  try {
    const text = opening.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8');
    return text + opening.final('utf8');
  } catch {
    return null;
  }
}

/**
 * Adds a note, on the disk before it returns.
 *
 * @throws what the file system throws when it takes none
 */
export function addLook(folder: string, dataKey: Uint8Array, text: string): void {
  const line = withKey(dataKey, (key) => close(text, key));
  const file = openSync(join(folder, looksFile), 'a', 0o600);
  try {
    // The line break comes first, so that a torn line before it spoils no other.
    writeFileSync(file, `\n${line}`);
    fdatasyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * The notes of a data folder in their order, without those that do not open with this key.
 *
 * @throws what the file system throws when they are there and cannot be read
 */
export function readLooks(folder: string, dataKey: Uint8Array): readonly string[] {
  let lines: readonly string[];
  try {
    lines = readFileSync(join(folder, looksFile), 'latin1').split('\n');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  return withKey(dataKey, (key) => lines.flatMap((line) => open(line, key) ?? []));
}

/** Forgets them all: they are recorded. Where the folder refuses that, they are found again and recorded already. */
export function forgetLooks(folder: string): void {
  try {
    rmSync(join(folder, looksFile), { force: true });
  } catch {
    // The next sign-in tries again.
  }
}
