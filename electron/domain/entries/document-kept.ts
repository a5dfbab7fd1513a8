import { z } from 'zod';
import { publishedMediaTypes } from '../notice/published-document.ts';
import { defineKind } from './entry-kind.ts';
import { digest } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

const v1 = z.strictObject({
  mediaType: z.enum(['text/plain', 'application/pdf']),
  /** Of a text; null for a PDF. */
  encoding: z.enum(['utf-8', 'shift_jis']).nullable(),
  length: z.int().min(1),
  blobs: z.strictObject({ document: digest }),
});

/** The published document was kept exactly as published: its bytes are the blob `document` of this entry. */
export const documentKept = defineKind({
  kind: 'notice.document_kept',
  stored: firstForm(v1),
  live: v1.extend({ mediaType: z.enum(publishedMediaTypes) }),
  group: 'desk',
  effect: 'changes',
  streams: { document: ({ id }) => id },
  facts: () => ({}),
});
