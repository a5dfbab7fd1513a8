import { openDatabaseAlone } from './open-database.ts';
import { recordConsentAlone } from './record-consent.ts';
import type { Growth } from './row.ts';
import { searches } from './search.ts';
import { withScratchCopy, type Stocked } from './stocked.ts';
import { verifyWhole } from './verify-ledger.ts';

/** How recording, opening, searching and verifying grow with the shop. */
export async function growth(shops: readonly Stocked[]): Promise<readonly Growth[]> {
  const table = new Map<string, Map<number, number>>();
  const put = (what: string, { customers }: Stocked, ms: number) =>
    table.set(what, (table.get(what) ?? new Map<number, number>()).set(customers, ms));
  for (const shop of shops) {
    put('record a consent', shop, await recordConsentAlone(shop));
    put('open to the first answer', shop, await openDatabaseAlone(shop));
    // Signing in is recorded too, and so this works on a copy.
    const found = await withScratchCopy(shop, searches);
    for (const { what, ms } of found) put(what, shop, ms);
    put('verify the whole ledger', shop, verifyWhole(shop));
  }
  return [...table].map(([what, by]) => ({ what, by }));
}
