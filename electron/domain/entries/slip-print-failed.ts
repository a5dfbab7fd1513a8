import { z } from 'zod';
import { defineKind } from './entry-kind.ts';

/** A slip could not be issued, so that nobody has to remember it. */
export const slipPrintFailed = defineKind({
  kind: 'slip.print_failed',
  version: 1,
  body: z.strictObject({ confirmedId: z.uuidv7(), target: z.enum(['file', 'printer']), cause: z.string().max(40) }),
  streams: (_header, body) => [`slip:${body.confirmedId}`],
  describe: ({ target }) =>
    target === 'printer'
      ? { ja: '控えを印刷できませんでした', en: 'A slip could not be printed' }
      : { ja: '控えをPDFに保存できませんでした', en: 'A slip could not be saved as PDF' },
});
