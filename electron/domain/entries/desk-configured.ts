import { deviceIdSchema } from '../ids.ts';
import { z } from 'zod';
import { deskSettingsSchema } from '../settings/desk-settings.ts';
import { defineKind } from './entry-kind.ts';
import { id } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

const v1 = z.strictObject({
  deviceId: id.device,
  settings: z.strictObject({
    idleMinutes: z.int().min(1).max(60),
    printer: z.string().max(200).nullable(),
    paper: z.enum(['a4', 'a5', 'roll']),
    hasShopCopy: z.boolean(),
  }),
});

/** How this PC behaves was set: idle time, printer, paper. */
export const deskConfigured = defineKind({
  kind: 'desk.configured',
  stored: firstForm(v1),
  live: z.strictObject({ deviceId: deviceIdSchema, settings: deskSettingsSchema }),
  group: 'desk',
  effect: 'changes',
  streams: { settings: (_header, { deviceId }) => deviceId },
  facts: () => ({}),
});
