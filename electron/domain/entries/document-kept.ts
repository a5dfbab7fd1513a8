import { z } from 'zod';
import { publishedMediaTypes } from '../notice/published-document.ts';
import { digestSchema } from '../ledger/header.ts';
import { defineKind } from './entry-kind.ts';

/** The published document was kept exactly as published: its bytes are the blob `document` of this entry. */
export const documentKept = defineKind({
  kind: 'notice.document_kept',
  version: 1,
  body: z.strictObject({
    mediaType: z.enum(publishedMediaTypes),
    /** Of a text; null for a PDF. */
    encoding: z.enum(['utf-8', 'shift_jis']).nullable(),
    length: z.int().min(1),
    blobs: z.strictObject({ document: digestSchema }),
  }),
  streams: (header) => [`document:${header.id}`],
  describe: () => ({ ja: '公表している文書をそのまま保管しました', en: 'The published document was kept as it is' }),
});
