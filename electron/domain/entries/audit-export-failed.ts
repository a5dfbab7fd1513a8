import { z } from 'zod';
import { defineKind } from './entry-kind.ts';

/** An announced export did not come about: no file left the house under that entry. */
export const auditExportFailed = defineKind({
  kind: 'audit.export_failed',
  version: 1,
  body: z.strictObject({ exportId: z.uuidv7(), cause: z.string().max(40) }),
  streams: () => [],
  describe: ({ cause }) =>
    cause === 'cancelled'
      ? { ja: '監査記録の書き出しを途中でやめました', en: 'The audit export was given up' }
      : { ja: '監査記録の書き出しは完了しませんでした', en: 'The audit export was not completed' },
});
