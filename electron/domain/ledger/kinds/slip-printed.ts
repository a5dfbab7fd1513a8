import { z } from 'zod';
import { sheetSchema } from '../../slips/sheet.ts';
import { defineKind } from '../kind.ts';

/** A slip was put on paper or saved as a file. Copy 1 is the first; every later one is a 再発行. */
export const slipPrinted = defineKind({
  kind: 'slip.printed',
  version: 1,
  body: z.strictObject({
    confirmedId: z.uuidv7(),
    sheet: sheetSchema,
    /** Of this sheet. */
    copy: z.int().min(1),
    target: z.enum(['file', 'printer']),
  }),
  streams: (_header, body) => [`slip:${body.confirmedId}`],
  describe: (body) =>
    body.copy === 1
      ? { ja: '控えを発行しました', en: 'A slip was issued' }
      : { ja: `控えを再発行しました（${body.copy - 1}回目）`, en: `A slip was issued again (no. ${body.copy - 1})` },
});
