import { z } from 'zod';
import { defineKind } from './entry-kind.ts';
import { digest } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

/** The company's seal was registered: its picture is the blob `seal` of this entry. Without one it was taken off the slips. */
export const companySealSet = defineKind({
  kind: 'company.seal_set',
  stored: firstForm(z.strictObject({ blobs: z.strictObject({ seal: digest.optional() }) })),
  group: 'desk',
  effect: 'changes',
  streams: { seal: () => 'own' },
  facts: ({ blobs }) => ({ isRegistered: blobs.seal !== undefined }),
});
