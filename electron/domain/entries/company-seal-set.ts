import { z } from 'zod';
import { digestSchema } from '../ledger/header.ts';
import { defineKind } from './entry-kind.ts';

/** The company's seal was registered: its picture is the blob `seal` of this entry. Without one it was taken off the slips. */
export const companySealSet = defineKind({
  kind: 'company.seal_set',
  version: 1,
  body: z.strictObject({ blobs: z.strictObject({ seal: digestSchema.optional() }) }),
  streams: () => ['seal:own'],
  describe: ({ blobs }) =>
    blobs.seal === undefined
      ? { ja: '会社の角印を控えから外しました', en: "The company's seal was taken off the slips" }
      : { ja: '会社の角印を登録しました', en: "The company's seal was registered" },
});
