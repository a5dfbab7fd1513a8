import { z } from 'zod';
import { defineKind } from './entry-kind.ts';

/** Somebody signed in. Wrong passwords typed since the last time can be written down only now that the file is open. */
export const sessionOpened = defineKind({
  kind: 'session.opened',
  version: 1,
  body: z.strictObject({ by: z.enum(['password', 'recovery_code']), failedAttempts: z.int().min(0) }),
  streams: () => [],
  describe: (body) => {
    const ja = body.by === 'password' ? 'サインインしました' : '復旧コードで開きました';
    const en = body.by === 'password' ? 'Signed in' : 'Opened with the recovery code';
    return body.failedAttempts === 0
      ? { ja, en }
      : {
          ja: `${ja}（その前に誤り${body.failedAttempts}回）`,
          en: `${en} (after ${body.failedAttempts} wrong attempts)`,
        };
  },
});
