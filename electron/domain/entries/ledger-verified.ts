import { z } from 'zod';
import { defineKind } from './entry-kind.ts';

/** The whole ledger was checked, and what was found. */
export const ledgerVerified = defineKind({
  kind: 'ledger.verified',
  version: 1,
  body: z.strictObject({ entries: z.int().min(0), fault: z.string().max(40).nullable() }),
  streams: () => [],
  describe: (body) =>
    body.fault === null
      ? {
          ja: `台帳を検証しました（${body.entries}件、異常なし）`,
          en: `The ledger was verified (${body.entries} entries, whole)`,
        }
      : { ja: '台帳の検証で異常が見つかりました', en: 'Verification found a fault in the ledger' },
});
