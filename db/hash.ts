import { hash } from 'node:crypto';
import type { Sha256 } from '../electron/domain/ledger/chain.ts';

/** SHA-256 of the UTF-8 bytes of a text, as hexadecimal digits. */
export const sha256: Sha256 = (text) => hash('sha256', text, 'hex');

/** SHA-256 of bytes, as hexadecimal digits. */
export function sha256OfBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}
