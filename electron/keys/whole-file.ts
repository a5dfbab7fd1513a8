import { closeSync, fsyncSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { done, fail, type Result } from '../domain/result.ts';
import { moveFileSync } from '../ports/move-file.ts';

/*
 * Small files that are read or replaced as a whole. Synchronous: they are a few KB, and what is counted before an
 * answer is given must not be overtaken by another call.
 *
 * Not write-file-atomic: version 8.0.0 writes once and ignores how much was written. On a disk that fills up it renames
 * the torn new file over the good old one and reports success; measured here on a tmpfs, and found by others
 * (https://github.com/coder/xum/pull/4282). For a key ring that would be the loss of all data. writeFileSync writes
 * until all is written or the system says why not, and the result is compared before it takes the place of the old one.
 */

/** Why a file cannot be read. `unreadable`: it is there and is not what it should be (size, kind, UTF-8). */
export type ReadFault = 'missing' | 'unreadable' | 'denied' | 'io';

/** Why a file cannot be replaced. The old version stands, whole. */
export type WriteFault = 'missing_folder' | 'read_only' | 'disk_full' | 'in_use' | 'io';

function errnoOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function readFaultOf(error: unknown): ReadFault {
  switch (errnoOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missing';
    case 'EACCES':
    case 'EPERM':
      return 'denied';
    default:
      return 'io';
  }
}

/** What a failure of the file system means to a person who can do something about it. */
export function writeFaultOf(error: unknown): WriteFault {
  switch (errnoOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missing_folder';
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return 'read_only';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk_full';
    case 'EBUSY': // another program holds the file, such as a virus scanner
      return 'in_use';
    default:
      return 'io';
  }
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Reads a whole UTF-8 file of at most `maxBytes`. Larger ones, folders and devices are not looked into. */
export function readWhole(path: string, maxBytes: number): Result<{ text: string }, ReadFault> {
  try {
    const found = statSync(path);
    if (!found.isFile() || found.size > maxBytes) return fail('unreadable');
    const text = decodeUtf8(readFileSync(path));
    return text === null ? fail('unreadable') : done({ text });
  } catch (error) {
    return fail(readFaultOf(error));
  }
}

function withFile(path: string, flags: string, use: (file: number) => void): void {
  const file = openSync(path, flags, 0o600);
  try {
    use(file);
  } finally {
    closeSync(file);
  }
}

/** Removes what a process that was killed in the middle of a replacement has left beside a file. */
export function discardDraft(path: string): void {
  discard(draftOf(path));
}

/** One fixed name: what a killed process leaves behind is gone at the next change and never piles up. */
function draftOf(path: string): string {
  return `${path}.new`;
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The reason of the write is the one worth telling; the next write tries again.
  }
}

/**
 * Replaces a file as a whole and durably: after a power cut there is the old version or the new one. Nothing of the old
 * version is kept under another name (its blocks on the disk are not overwritten: on an SSD that achieves nothing).
 * Mode 0600 where the system has modes.
 */
export function replaceWhole(path: string, text: string): Result<object, WriteFault> {
  const draft = draftOf(path);
  try {
    const bytes = Buffer.from(text, 'utf8');
    rmSync(draft, { force: true });
    // Exclusive, so that a link put there in between is not followed.
    withFile(draft, 'wx', (file) => {
      writeFileSync(file, bytes);
      fsyncSync(file);
    });
    if (!readFileSync(draft).equals(bytes)) return fail('io');
    moveFileSync(draft, path);
    // The rename itself is durable once the folder is; Windows cannot open one and needs it not.
    if (process.platform !== 'win32') withFile(dirname(path), 'r', fsyncSync);
    return done({});
  } catch (error) {
    return fail(writeFaultOf(error));
  } finally {
    discard(draft);
  }
}
