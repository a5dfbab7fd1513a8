import { z } from 'zod';
import { defineKind } from './entry-kind.ts';
import { id, letter } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

const v1 = z.strictObject({
  deviceId: id.device,
  letter,
  shop: letter,
  /** Ed25519, SubjectPublicKeyInfo in base64. */
  publicKey: z.base64().max(200),
  fingerprint: z.string().max(100),
});

const v2 = v1.extend({
  /** Whether the database is for practice, on fictional customers; null where nobody said so when the PC was enrolled. */
  isTraining: z.boolean().nullable(),
});

/** A PC got its letter and its signing key; the public half lets anybody check what leaves it. */
export const deviceEnrolled = defineKind({
  kind: 'device.enrolled',
  stored: firstForm(v1).next(v2, (body) => ({ ...body, isTraining: null })),
  group: 'desk',
  effect: 'changes',
  streams: { device: (_header, { deviceId }) => deviceId },
  facts: ({ letter: given, fingerprint }) => ({ letter: given, fingerprint }),
});
