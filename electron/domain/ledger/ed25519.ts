/** What stands before the 32 bytes of an Ed25519 key in its SubjectPublicKeyInfo (RFC 8410, 4). */
const BEFORE_KEY = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];
const KEY_LENGTH = 32;

/** 64 bytes in base64: of the last digit two bits count, and the others are 0. */
const SIGNATURE = /^[A-Za-z0-9+/]{85}[AQgw]==$/;

/** The 32 bytes of an Ed25519 key in its SubjectPublicKeyInfo; null when it is none in exactly this form. */
export function keyIn(publicKey: Uint8Array): Uint8Array | null {
  const isOurs =
    publicKey.length === BEFORE_KEY.length + KEY_LENGTH && BEFORE_KEY.every((byte, at) => publicKey[at] === byte);
  return isOurs ? publicKey.subarray(BEFORE_KEY.length) : null;
}

/** Whether a text is the one spelling of 64 bytes in base64. */
export function isSignature(text: string): boolean {
  return SIGNATURE.test(text);
}

/** An Ed25519 key in its SubjectPublicKeyInfo, from its 32 bytes. */
export function publicKeyOf(key: Uint8Array): Uint8Array {
  return Uint8Array.from([...BEFORE_KEY, ...key]);
}
