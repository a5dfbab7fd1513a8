/** What one Argon2id derivation costs. Memory in KiB, time in passes, parallelism in lanes. */
export interface Argon2Cost {
  readonly memoryKiB: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** The cost given to new slots, and the bounds within which a slot read from a file is believed. */
export interface Argon2Policy {
  readonly chosen: Argon2Cost;
  readonly minimum: Argon2Cost;
  readonly maximum: Argon2Cost;
}

const shopCost: Argon2Cost = { memoryKiB: 64 * 1024, timeCost: 3, parallelism: 1 };

/**
 * The product's policy.
 *
 * 64 MiB and 3 passes are the second recommended option of RFC 9106, section 4, and more than three times the memory
 * that the OWASP Password Storage Cheat Sheet demands at least (19 MiB, 2 passes). One lane instead of the RFC's four,
 * as OWASP has it: the counter PCs have few cores. About 0.16 s here.
 *
 * The minimum keeps a doctored file from weakening what a password is worth. The maximum keeps it from asking for
 * 100 GB: at 256 MiB and 10 passes a sign-in takes a few seconds and fits into the smallest PC. Both leave room to
 * raise the chosen cost later without a new file format.
 */
export const argon2Policy: Argon2Policy = {
  chosen: shopCost,
  minimum: shopCost,
  maximum: { memoryKiB: 256 * 1024, timeCost: 10, parallelism: 4 },
};
