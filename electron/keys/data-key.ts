import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Bytes of the data key and of every key that wraps it. */
export const keyBytes = 32;

/** Bytes of an AES-GCM nonce (NIST SP 800-38D, 5.2.1.1). */
export const nonceBytes = 12;

const tagBytes = 16;

/** Bytes of a closed key: ciphertext, then tag. */
export const wrappedBytes = keyBytes + tagBytes;

/** A key closed under another key (AES-256-GCM). Base64. */
export interface WrappedKey {
  readonly nonce: string;
  readonly wrapped: string;
}

/** Makes a data key. The caller owns the buffer and zeroes it. */
export function makeDataKey(): Buffer {
  return randomBytes(keyBytes);
}

/**
 * The public name of a data key: 16 bytes in hex, derived one-way from it. Derived and not drawn, so that whoever holds
 * a key can tell whether it belongs to a ring before closing a slot that would later open the wrong thing.
 */
export function keyIdOf(dataKey: Uint8Array): string {
  return Buffer.from(hkdfSync('sha256', dataKey, '', 'consent-desk key id v1', 16)).toString('hex');
}

/**
 * Closes a key of 32 bytes under a wrapping key.
 *
 * @param context authenticated beside the key: a slot moved to another person does not open
 * @returns what may be written to a file; neither buffer is kept or changed
 */
export function wrapKey(key: Uint8Array, wrappingKey: Uint8Array, context: string): WrappedKey {
  // A random nonce is safe here: every slot has a fresh salt, so a wrapping key closes one message in its life.
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(context, 'utf8'));
  const closed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('base64'), wrapped: closed.toString('base64') };
}

/**
 * Opens a closed key.
 *
 * @returns the key, which the caller owns and zeroes, or null: wrong wrapping key, changed bytes and foreign
 *   context look the same, to us as to an attacker
 */
export function unwrapKey(slot: WrappedKey, wrappingKey: Uint8Array, context: string): Buffer | null {
  const closed = Buffer.from(slot.wrapped, 'base64');
  const nonce = Buffer.from(slot.nonce, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey, nonce, { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(closed.subarray(keyBytes));
  const opened = decipher.update(closed.subarray(0, keyBytes));
  try {
    decipher.final();
    return opened;
  } catch {
    opened.fill(0);
    return null;
  }
}
