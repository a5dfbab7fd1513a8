import type { Argon2Policy } from '../../electron/keys/argon2-policy.ts';

const cost = { memoryKiB: 64, timeCost: 1, parallelism: 1 };

/** In place of the product's policy where tests sign in again and again and are about something else (cheap-passwords.ts). */
export const argon2Policy: Argon2Policy = { chosen: cost, minimum: cost, maximum: cost };
