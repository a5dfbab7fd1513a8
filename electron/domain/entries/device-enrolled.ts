import { z } from 'zod';
import { defineKind } from './entry-kind.ts';

/** A PC got its letter and its signing key; the public half lets anybody check what leaves it. */
export const deviceEnrolled = defineKind({
  kind: 'device.enrolled',
  version: 1,
  body: z.strictObject({
    deviceId: z.uuidv7(),
    letter: z.string().regex(/^[A-Z]$/),
    shop: z.string().regex(/^[A-Z]$/),
    /** Ed25519, SubjectPublicKeyInfo in base64. */
    publicKey: z.base64().max(200),
    fingerprint: z.string().max(100),
  }),
  streams: (_header, body) => [`device:${body.deviceId}`],
  describe: (body) => ({
    ja: `パソコン${body.letter}を登録しました（署名鍵 ${body.fingerprint}）`,
    en: `PC ${body.letter} was enrolled (signing key ${body.fingerprint})`,
  }),
});
