import { z } from 'zod';
import { lineSchema } from '../text/clean.ts';
import { customerOf, defineKind } from './entry-kind.ts';

/** The proof of a customer's consent left the house, and why. Recorded before the file is written: the file names this entry. */
export const consentExported = defineKind({
  kind: 'consent.exported',
  version: 1,
  body: z.strictObject({ form: z.enum(['record', 'proof_sheet']), reason: lineSchema(200) }),
  streams: (header) => {
    customerOf(header);
    return [];
  },
  describe: ({ form, reason }) => {
    const [ja, en] =
      form === 'record'
        ? ['同意の記録（ファイル）', 'The consent record']
        : ['同意の証跡（PDF）', 'The proof sheet of the consent'];
    return { ja: `${ja}を書き出しました（理由：${reason}）`, en: `${en} was written to a file (reason: ${reason})` };
  },
});
