import { z } from 'zod';
import { calendarDateSchema } from '../dates/calendar-date.ts';
import { digestSchema } from '../ledger/header.ts';
import { formatEraDate } from '../dates/era-format.ts';
import { defineKind } from './entry-kind.ts';

/** The manager put a version of the notice into force. */
export const noticeAdopted = defineKind({
  kind: 'notice.adopted',
  version: 1,
  body: z.strictObject({ noticeId: digestSchema, effectiveOn: calendarDateSchema }),
  streams: (_header, body) => [`notice:${body.noticeId}`],
  describe: (body) => ({
    ja: `通知（利用目的など）を採用しました（${formatEraDate(body.effectiveOn)}から）`,
    en: `The notice was adopted (from ${body.effectiveOn})`,
  }),
});
