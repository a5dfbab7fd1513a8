import type { Argon2Policy } from '../../electron/keys/argon2-policy.ts';

const cost = { memoryKiB: 64, timeCost: 1, parallelism: 1 };

/**
 * In place of the product's policy where a test signs in again and again and is about something else:
 * `vi.mock('../../electron/keys/argon2-policy.ts', () => import('./cheap-argon2.ts'))`.
 */
export const argon2Policy: Argon2Policy = { chosen: cost, minimum: cost, maximum: cost };
