import { z } from 'zod';
import { backupSettingsSchema } from '../backup/backup-settings.ts';
import { deviceIdSchema } from '../ids.ts';
import { defineKind } from './entry-kind.ts';
import { id, line } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

const v1 = z.strictObject({
  deviceId: id.device,
  settings: z.strictObject({
    secondPlace: line(1_000).nullable(),
    keep: z.strictObject({
      daily: z.int().min(1).max(31),
      weekly: z.int().min(1).max(53),
      monthly: z.int().min(1).max(60),
    }),
  }),
});

/** Where this PC puts a second copy of its backups, and how many it keeps. */
export const backupConfigured = defineKind({
  kind: 'backup.configured',
  stored: firstForm(v1),
  live: z.strictObject({ deviceId: deviceIdSchema, settings: backupSettingsSchema }),
  group: 'desk',
  effect: 'changes',
  streams: { backup: (_header, { deviceId }) => deviceId },
  facts: ({ settings }) => ({ hasSecondPlace: settings.secondPlace !== null, ...settings.keep }),
});
