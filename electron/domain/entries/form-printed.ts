import { z } from 'zod';
import { digestSchema } from '../ledger/header.ts';
import { customerOf, defineKind } from './entry-kind.ts';

/**
 * A 同意書 with a customer's name on it was put on paper, to be filled in by hand: somebody may bring it back. One without a name
 * is recorded nowhere: it says nothing of anybody and binds nobody until it comes back, and then the answers are recorded.
 */
export const formPrinted = defineKind({
  kind: 'form.printed',
  version: 1,
  body: z.strictObject({
    noticeId: digestSchema,
    /** The number of that version, for the history. */
    noticeVersion: z.int().min(1),
    target: z.enum(['file', 'printer']),
  }),
  streams: (header) => [`customer:${customerOf(header)}`],
  describe: ({ noticeVersion, target }) =>
    target === 'printer'
      ? {
          ja: `記入用の同意書（通知 第${noticeVersion}版）を印刷しました`,
          en: `A consent form (notice version ${noticeVersion}) was printed`,
        }
      : {
          ja: `記入用の同意書（通知 第${noticeVersion}版）をPDFに保存しました`,
          en: `A consent form (notice version ${noticeVersion}) was saved as PDF`,
        },
});
