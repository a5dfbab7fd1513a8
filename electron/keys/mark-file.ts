import { hash, hkdfSync, timingSafeEqual } from 'node:crypto';
import { closeSync, fdatasync, fdatasyncSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { markSchema, type FoundMark, type Mark } from '../domain/ledger/mark.ts';
import { keyBytes } from './data-key.ts';

/*
 * A mark on the disk: two slots of a page each, of which the older is written over. What a power cut tears is one of them, and
 * the other tells what was before. A slot is one line: the HMAC of the rest, and the mark as JSON; what lies behind the line is
 * what a longer one has left, and is not read.
 */

/** Disks write a page in one. */
const slotBytes = 4096;

/** The file's name inside the data folder. */
export const markFile = 'desk.mark';

/** What signs the marks of a database: its key padded twice, as RFC 2104 says, so that no record waits for that. */
export interface MarkKey {
  readonly inner: Buffer;
  readonly outer: Buffer;
}

const blockBytes = 64;

function padded(key: Uint8Array, pad: number): Buffer {
  return Buffer.from(Uint8Array.from({ length: blockBytes }, (_, at) => (key[at] ?? 0) ^ pad));
}

/** The key with which marks are signed, from the data key. The caller owns it and forgets it. */
export function markKeyOf(dataKey: Uint8Array): MarkKey {
  const key = Buffer.from(hkdfSync('sha256', dataKey, '', 'consent-desk mark v1', keyBytes));
  try {
    return { inner: padded(key, 0x36), outer: padded(key, 0x5c) };
  } finally {
    key.fill(0);
  }
}

/** Zeroes a key that is needed no more. */
export function forgetMarkKey({ inner, outer }: MarkKey): void {
  inner.fill(0);
  outer.fill(0);
}

/** HMAC-SHA-256, of two whole hashes: `createHmac` takes five times as long where it is not called all the time, and every record waits. */
function signatureOf({ inner, outer }: MarkKey, text: string): Buffer {
  const inside = hash('sha256', Buffer.concat([inner, Buffer.from(text)]), 'buffer');
  return hash('sha256', Buffer.concat([outer, inside]), 'buffer');
}

/** The line that is written for a mark. A backup carries the same line. */
export function markLine(mark: Mark, key: MarkKey): string {
  const text = JSON.stringify(mark);
  return `${signatureOf(key, text).toString('hex')} ${text}\n`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const digestDigits = 64;

/** Reads a line; null when it was not written with this key, is torn, or is of another form. */
export function readMarkLine(line: string, key: MarkKey): Mark | null {
  const text = line.slice(digestDigits + 1);
  const said = Buffer.from(line.slice(0, digestDigits), 'hex');
  const right = signatureOf(key, text);
  if (said.length !== right.length || !timingSafeEqual(said, right)) return null;
  return markSchema.safeParse(parse(text)).data ?? null;
}

function readSlots(path: string): readonly string[] {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(2 * slotBytes);
    const length = readSync(file, bytes, 0, bytes.length, 0);
    return [bytes.subarray(0, slotBytes), bytes.subarray(slotBytes, Math.max(length, slotBytes))].flatMap((slot) => {
      const end = slot.indexOf('\n');
      return end < 0 ? [] : [slot.toString('utf8', 0, end)];
    });
  } finally {
    closeSync(file);
  }
}

/** Looks for a mark: the later one of two slots. */
export function readMarkFile(path: string, key: MarkKey): FoundMark {
  try {
    const marks = readSlots(path).flatMap((line) => readMarkLine(line, key) ?? []);
    return marks.toSorted((a, b) => b.turn - a.turn)[0] ?? 'unreadable';
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    return isAbsent ? 'missing' : 'unreadable';
  }
}

/** Makes the file, with the mark in it, so that it outlasts a power cut. */
export function createMarkFile(path: string, mark: Mark, key: MarkKey): void {
  const file = openSync(path, 'w', 0o600);
  try {
    const bytes = Buffer.alloc(2 * slotBytes, ' ');
    bytes.write(markLine(mark, key), (mark.turn % 2) * slotBytes);
    writeSync(file, bytes, 0, bytes.length, 0);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  // The name itself is durable once the folder is; Windows cannot open one and needs it not.
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** A mark that is written again and again, by plain writes: the entries are durable before it, and nothing waits for it. */
export class OpenMarkFile {
  readonly #file: number;
  #syncing = false;
  #isClosed = false;

  /** @throws what the file system throws when it cannot be written */
  constructor(path: string) {
    this.#file = openSync(path, 'r+');
  }

  /** Writes over the older slot. */
  write(turn: number, line: string): void {
    writeSync(this.#file, line, (turn % 2) * slotBytes);
  }

  /** Has the disk take what was written, without waiting for it. */
  beginSync(): void {
    if (this.#syncing || this.#isClosed) return;
    this.#syncing = true;
    fdatasync(this.#file, () => {
      this.#syncing = false;
      if (this.#isClosed) closeSync(this.#file);
    });
  }

  /** Has the disk take what was written, and lets go of the file. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    try {
      fdatasyncSync(this.#file);
    } finally {
      if (!this.#syncing) closeSync(this.#file);
    }
  }
}
