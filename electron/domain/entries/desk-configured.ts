import { z } from 'zod';
import { deskSettingsSchema } from '../settings/desk-settings.ts';
import { defineKind } from './entry-kind.ts';

/** How this PC behaves was set: idle time, printer, paper. */
export const deskConfigured = defineKind({
  kind: 'desk.configured',
  version: 1,
  body: z.strictObject({ deviceId: z.uuidv7(), settings: deskSettingsSchema }),
  streams: (_header, body) => [`settings:${body.deviceId}`],
  describe: () => ({ ja: 'このパソコンの設定を変えました', en: 'The settings of this PC changed' }),
});
