import { join } from 'node:path';
import { argon2Policy, type Argon2Policy } from './argon2-policy.ts';
import {
  keyRingMaxBytes,
  parseKeyRing,
  serializeKeyRing,
  type KeyRing,
  type KeyRingTextFault,
} from './key-ring-format.ts';
import type { Result } from '../domain/result.ts';
import { discardDraft, readWhole, replaceWhole, type ReadFault, type WriteFault } from './whole-file.ts';

/** The file's name inside the data folder, beside the database. */
export const keyRingFile = 'keys.json';

/** Why there is no ring to be had from a folder. Only `missing` may ever lead to making a new one. */
export type KeyRingReadFault = ReadFault | KeyRingTextFault;

/** Reads the ring of a data folder. Cheap: no native module, no derivation; the sign-in screen waits for it. */
export function readKeyRing(
  folder: string,
  policy: Argon2Policy = argon2Policy,
): Result<{ ring: KeyRing }, KeyRingReadFault> {
  const file = readWhole(join(folder, keyRingFile), keyRingMaxBytes);
  return file.ok ? parseKeyRing(file.value.text, policy) : file;
}

/**
 * Writes the ring of a data folder, durably, and leaves no earlier version behind: kept, it would leave old passwords
 * working. On a failure the earlier ring stands, whole, and the change has not happened.
 */
export function writeKeyRing(folder: string, ring: KeyRing): Result<object, WriteFault> {
  return replaceWhole(join(folder, keyRingFile), serializeKeyRing(ring));
}

/** Removes a ring that was half written when the program was killed: it may hold a key that has been taken since. */
export function discardHalfWritten(folder: string): void {
  discardDraft(join(folder, keyRingFile));
}
