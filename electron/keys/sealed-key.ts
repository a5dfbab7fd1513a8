import { keyBytes } from './data-key.ts';

/*
 * HPKE (RFC 9180) in base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. Whoever holds the data key can seal it to
 * somebody's public half, and needs no password of theirs.
 */

/** A data key sealed to a public half: the encapsulated key, and the ciphertext with its tag. Base64. */
export interface SealedKey {
  readonly enc: string;
  readonly sealed: string;
}

/** A pair for sealing. The caller owns the private half and zeroes it. */
export interface KeyPair {
  /** 32 bytes, base64. */
  readonly publicKey: string;
  readonly privateKey: Buffer;
}

const info = Buffer.from('consent-desk data key v2');

// Loaded when somebody first signs in and not at the top: the screen reads the ring for its names before the first paint.
async function loadSuite() {
  const { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256, HpkeError } = await import('@hpke/core');
  const suite = new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });
  return { suite, HpkeError };
}

let loading: ReturnType<typeof loadSuite> | null = null;

function load(): ReturnType<typeof loadSuite> {
  loading ??= loadSuite();
  return loading;
}

/** The bytes alone: a small Buffer shares its memory with others, and the library takes the whole of what it is given. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(base64, 'base64'));
}

/** Makes a pair. */
export async function makeKeyPair(): Promise<KeyPair> {
  const { kem } = (await load()).suite;
  const pair = await kem.generateKeyPair();
  const publicKey = Buffer.from(await kem.serializePublicKey(pair.publicKey)).toString('base64');
  return { publicKey, privateKey: Buffer.from(await kem.serializePrivateKey(pair.privateKey)) };
}

/**
 * Seals a data key to a public half.
 *
 * @param dataKey neither kept nor changed
 * @param context authenticated beside the key: what is sealed for one does not open as another's
 */
export async function sealKey(dataKey: Uint8Array, publicKey: string, context: string): Promise<SealedKey> {
  // Before anything is waited for: the desk may lock itself, and the key be zeroed, in the meantime.
  const own = Uint8Array.from(dataKey);
  try {
    const { suite } = await load();
    const recipientPublicKey = await suite.kem.deserializePublicKey(bytesOf(publicKey));
    const sealed = await suite.seal({ recipientPublicKey, info }, own, Uint8Array.from(Buffer.from(context)));
    return {
      enc: Buffer.from(sealed.enc).toString('base64'),
      sealed: Buffer.from(sealed.ct).toString('base64'),
    };
  } finally {
    own.fill(0);
  }
}

/**
 * Opens a sealed data key.
 *
 * @param privateKey neither kept nor changed
 * @returns the data key, which the caller owns and zeroes; null where it was sealed to another, for another, or changed since
 */
export async function openSealedKey(
  { enc, sealed }: SealedKey,
  privateKey: Uint8Array,
  context: string,
): Promise<Buffer | null> {
  const { suite, HpkeError } = await load();
  const own = Uint8Array.from(privateKey);
  try {
    const recipientKey = await suite.kem.deserializePrivateKey(own);
    const params = { recipientKey, enc: bytesOf(enc), info };
    const opened = Buffer.from(await suite.open(params, bytesOf(sealed), Uint8Array.from(Buffer.from(context))));
    return opened.length === keyBytes ? opened : null;
  } catch (error) {
    if (error instanceof HpkeError) return null;
    throw error;
  } finally {
    own.fill(0);
  }
}
