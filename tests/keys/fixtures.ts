import { trustedId } from '../../electron/domain/ids.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Result } from '../../electron/domain/result.ts';
import type { Argon2Policy } from '../../electron/keys/argon2-policy.ts';
import { createKeyRing } from '../../electron/keys/key-ring.ts';

const CHEAP_COST = { memoryKiB: 64, timeCost: 1, parallelism: 1 };

/** Milliseconds instead of a sixth of a second; its minimum is far below what the product ever reads. */
export const CHEAP: Argon2Policy = {
  chosen: CHEAP_COST,
  minimum: CHEAP_COST,
  maximum: { memoryKiB: 128, timeCost: 2, parallelism: 1 },
};

/** Unmistakable texts, searched for in whatever leaves the folder under test. */
export const SAITO = { staffId: trustedId('staff-saito'), label: '齋藤 利孝', password: 'kanaria-no-uta-73' };
export const TANAKA = { staffId: trustedId('staff-tanaka'), label: '田中 花子', password: 'momiji-to-yukimi-58' };

/** The good half of an outcome; fails the test, with the reason, on the other. */
export function expectOk<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value;
  throw new Error(`expected ok, got ${JSON.stringify(result)}`);
}

export const makeRing = async () => expectOk(await createKeyRing(SAITO, CHEAP));

/** A folder of its own, gone after the test. */
export const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'consent-desk-keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
