import { z } from 'zod';
import { defineKind } from './entry-kind.ts';

/** An announced record or proof sheet did not come about: no file left the house under that entry. */
export const consentExportFailed = defineKind({
  kind: 'consent.export_failed',
  version: 1,
  body: z.strictObject({ exportId: z.uuidv7(), cause: z.string().max(40) }),
  streams: () => [],
  describe: () => ({
    ja: '同意の記録・証跡の書き出しは完了しませんでした',
    en: 'The consent record or proof sheet could not be written',
  }),
});
