import { z } from 'zod';
import { slipKindSchema } from '../slips/sheet.ts';
import { defineKind } from './entry-kind.ts';

/** A slip was put on paper or saved as a file. Copy 1 is the first; every later one is a 再発行. */
export const slipPrinted = defineKind({
  kind: 'slip.printed',
  version: 1,
  body: z.strictObject({
    confirmedId: z.uuidv7(),
    sheet: slipKindSchema,
    /** Of this sheet. */
    copy: z.int().min(1),
    target: z.enum(['file', 'printer']),
  }),
  streams: (_header, body) => [`slip:${body.confirmedId}`],
  describe: ({ copy, target }) => {
    const ja = target === 'printer' ? '控えを印刷しました' : '控えをPDFに保存しました';
    const en = target === 'printer' ? 'A slip was printed' : 'A slip was saved as PDF';
    return copy === 1 ? { ja, en } : { ja: `${ja}（再発行 ${copy - 1}回目）`, en: `${en} (reissue no. ${copy - 1})` };
  },
});
