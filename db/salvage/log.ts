import { existsSync, readFileSync } from 'node:fs';
import { pageBytes } from './page-size.ts';

/*
 * The log of a database as SQLite writes it (https://www.sqlite.org/fileformat2.html#walformat). Its checks go over the encrypted pages.
 */

const headerBytes = 32;
const frameHeaderBytes = 24;
/** The last bit of it says how the numbers of the checks are written. */
const bigEndianMagic = 0x377f0683;

/** A version of a page in the log: the number of the page, where it lies, and whether a transaction ends with it. */
export interface Frame {
  readonly number: number;
  readonly position: number;
  readonly isCommit: boolean;
}

type Check = readonly [number, number];

/** Goes on with a check over these bytes. */
function checked([first, second]: Check, bytes: Buffer, isBig: boolean): Check {
  let [a, b] = [first, second];
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + (isBig ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0;
    b = (b + (isBig ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0;
  }
  return [a, b];
}

function isCheck([a, b]: Check, bytes: Buffer, at: number): boolean {
  return bytes.readUInt32BE(at) === a && bytes.readUInt32BE(at + 4) === b;
}

/** The frames of the last generation of a log, in their order; those of earlier ones lie behind them. */
function framesOf(log: Buffer, salts: Buffer): readonly Frame[] {
  const frames: Frame[] = [];
  for (let at = headerBytes; at + frameHeaderBytes + pageBytes <= log.length; at += frameHeaderBytes + pageBytes) {
    // One whose header is damaged is passed over.
    if (!log.subarray(at + 8, at + 16).equals(salts)) continue;
    const isCommit = log.readUInt32BE(at + 4) !== 0;
    frames.push({ number: log.readUInt32BE(at), position: at + frameHeaderBytes, isCommit });
  }
  return frames;
}

/** Where in a log the first frame stands that fails its check; where it ends when none does. */
function firstFault(log: Buffer): number {
  const isBig = log.readUInt32BE(0) === bigEndianMagic;
  let check = checked([0, 0], log.subarray(0, 24), isBig);
  if (!isCheck(check, log, 24)) return 0;
  let at = headerBytes;
  for (; at + frameHeaderBytes + pageBytes <= log.length; at += frameHeaderBytes + pageBytes) {
    const page = at + frameHeaderBytes;
    check = checked(check, log.subarray(at, at + 8), isBig);
    check = checked(check, log.subarray(page, page + pageBytes), isBig);
    if (!isCheck(check, log, at + 16)) break;
  }
  return at;
}

/** The salts that mark the frames of the last generation: of the header, and where that is damaged, of the first frame. */
function saltsOf(log: Buffer): Buffer {
  return firstFault(log) === 0 ? log.subarray(headerBytes + 8, headerBytes + 16) : log.subarray(16, 24);
}

/** A log and its frames; null where there is none. */
export function readLog(file: string): { readonly log: Buffer; readonly frames: readonly Frame[] } | null {
  if (!existsSync(file)) return null;
  const log = readFileSync(file);
  return log.length < headerBytes + frameHeaderBytes + pageBytes ? null : { log, frames: framesOf(log, saltsOf(log)) };
}

/**
 * Whether SQLite would drop transactions from a log that were durable: it reads up to the first frame that fails its check, and forgets
 * what follows when it closes the database. The transaction with the fault itself may be one that a power cut has interrupted; one
 * behind it was begun only after it was on the disk.
 *
 * @param file of the log
 * @throws what the file system throws
 */
export function wouldDropCommitted(file: string): boolean {
  const read = readLog(file);
  if (read === null) return false;
  const fault = firstFault(read.log);
  const behind = read.frames.filter(({ position }) => position > fault);
  const end = behind.findIndex(({ isCommit }) => isCommit);
  return end >= 0 && behind.slice(end + 1).some(({ isCommit }) => isCommit);
}
