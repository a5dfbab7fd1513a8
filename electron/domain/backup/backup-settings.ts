import { z } from 'zod';
import { backupScheduleSchema, defaultBackupSchedule } from './schedule.ts';

/** The path of a folder, as the system writes it: it is not tidied, only held to characters that a record can bear. */
const placeSchema = z
  .string()
  .min(1)
  .max(1_000, { abort: true })
  .regex(/^[^\p{Control}\p{Surrogate}\p{Line_Separator}\p{Paragraph_Separator}\p{Bidi_Control}]*$/u);

/** What a PC does about its backups. */
export const backupSettingsSchema = z.strictObject({
  /** A second place, on a stick or a share; null where nobody has chosen one. */
  secondPlace: placeSchema.nullable(),
  keep: backupScheduleSchema,
});

/** What a PC does about its backups. */
export type BackupSettings = Readonly<z.infer<typeof backupSettingsSchema>>;

/** Until somebody sets something else. */
export const defaultBackupSettings: BackupSettings = { secondPlace: null, keep: defaultBackupSchedule };
