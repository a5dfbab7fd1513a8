import { z } from 'zod';
import { defineKind } from './entry-kind.ts';

/** A password was given or changed. */
export const passwordSet = defineKind({
  kind: 'password.set',
  version: 1,
  body: z.strictObject({ staffId: z.uuidv7(), by: z.enum(['self', 'manager', 'recovery_code']) }),
  streams: () => [],
  describe: () => ({ ja: 'パスワードを設定しました', en: 'A password was set' }),
});
