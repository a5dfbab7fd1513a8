import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { isSignature, keyIn } from '../electron/domain/ledger/ed25519.ts';
import { fingerprintFrom } from '../electron/domain/audit/fingerprint.ts';
import type { ReadDb, WriteDb } from './open.ts';
import { secret } from './schema/secrets.ts';

const keyName = 'device_signing_key';

/** The public half of a device's signing key. */
export interface PublicKey {
  /** SubjectPublicKeyInfo, DER, in base64. */
  readonly publicKey: string;
  readonly fingerprint: string;
}

/**
 * Makes this device's signing key (Ed25519). Its private half goes into the encrypted database and never leaves it again.
 *
 * @throws when there is one already: what it has signed could no longer be told from what another has
 */
export function createSigningKey(db: WriteDb): PublicKey {
  const pair = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  });
  try {
    db.insert(secret).values({ name: keyName, value: pair.privateKey }).run();
  } finally {
    pair.privateKey.fill(0);
  }
  const publicKey = pair.publicKey.toString('base64');
  return { publicKey, fingerprint: fingerprintOf(publicKey) };
}

/**
 * Makes a new signing key for a new device in the place of the old device's, which signs nothing any more: what it has signed is
 * checked by its public half, which stands in the ledger.
 */
export function replaceSigningKey(db: WriteDb): PublicKey {
  db.delete(secret).where(eq(secret.name, keyName)).run();
  return createSigningKey(db);
}

/** Whether this device signs with the private half of this public key. A key that is gone or unreadable does not. */
export function signsAs(db: ReadDb, publicKey: string): boolean {
  const row = db.select({ value: secret.value }).from(secret).where(eq(secret.name, keyName)).get();
  if (row === undefined) return false;
  try {
    const own = createPublicKey(createPrivateKey({ key: row.value, format: 'der', type: 'pkcs8' }));
    return own.export({ format: 'der', type: 'spki' }).toString('base64') === publicKey;
  } catch {
    return false;
  } finally {
    row.value.fill(0);
  }
}

/** What is printed of a public key at set-up, and typed by whoever checks an export. */
export function fingerprintOf(publicKey: string): string {
  return fingerprintFrom(createHash('sha256').update(publicKey, 'base64').digest());
}

/**
 * Signs the UTF-8 bytes of a text with this device's key.
 *
 * @returns the signature in base64
 * @throws when this device has no key
 */
export function signWithDevice(db: ReadDb, text: string): string {
  const row = db.select({ value: secret.value }).from(secret).where(eq(secret.name, keyName)).get();
  if (row === undefined) throw new Error('signing: this device has no key');
  try {
    const key = createPrivateKey({ key: row.value, format: 'der', type: 'pkcs8' });
    return sign(null, Buffer.from(text), key).toString('base64');
  } finally {
    row.value.fill(0);
  }
}

/**
 * The same, for what is to be checked by this public key.
 *
 * @returns null when it is not the key of this device, or that is gone or unreadable: then nothing is signed
 */
export function signAs(db: ReadDb, publicKey: string, text: string): string | null {
  return signsAs(db, publicKey) ? signWithDevice(db, text) : null;
}

/**
 * Whether the private half of this key has signed these bytes. A key or signature that is none has not.
 *
 * @param signature in base64, in its one spelling
 */
export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  const der = Buffer.from(publicKey, 'base64');
  if (!isSignature(signature) || keyIn(der) === null) return false;
  try {
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return verify(null, bytes, key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
