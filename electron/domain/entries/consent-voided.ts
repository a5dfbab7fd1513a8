import { z } from 'zod';
import { lineSchema } from '../text/clean.ts';
import { customerOf, defineKind } from './entry-kind.ts';

/** An earlier record was entered in error; it counts no more, and stays readable (ledger.md, rule 2). */
export const consentVoided = defineKind({
  kind: 'consent.voided',
  version: 1,
  body: z.strictObject({ voidedId: z.uuidv7(), reason: lineSchema(200) }),
  streams: (header) => [`customer:${customerOf(header)}`],
  describe: ({ reason }) => ({
    ja: `誤って記録したお答えを取り消しました（理由：${reason}）`,
    en: `An answer entered in error was taken back (reason: ${reason})`,
  }),
});
