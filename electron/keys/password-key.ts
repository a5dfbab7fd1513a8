import type { Argon2Cost } from './argon2-policy.ts';
import { keyBytes } from './data-key.ts';

// Algorithm.Argon2id. Spelt as a number because the package declares it as an ambient `const enum`, which erasable
// TypeScript cannot read; a test compares the result with node:crypto's own Argon2id.
const argon2id = 2;

/**
 * Derives the 32-byte key that a password stands for (Argon2id, version 1.3).
 *
 * @param password normalised text (see normalizePassword), so that its length is bounded before it gets here
 * @returns a buffer that the caller owns and must zero
 */
export async function derivePasswordKey(password: string, salt: Uint8Array, cost: Argon2Cost): Promise<Buffer> {
  // Loaded here and not at the top: the sign-in screen reads the ring for its names before it needs the native module,
  // and loading that before the first paint was measured to cost 80 ms.
  const { hashRaw } = await import('@node-rs/argon2');
  const bytes = Buffer.from(password, 'utf8');
  try {
    return await hashRaw(bytes, {
      algorithm: argon2id,
      memoryCost: cost.memoryKiB,
      timeCost: cost.timeCost,
      parallelism: cost.parallelism,
      outputLen: keyBytes,
      salt,
    });
  } finally {
    bytes.fill(0);
  }
}
