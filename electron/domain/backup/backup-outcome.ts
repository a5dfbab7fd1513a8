import { z } from 'zod';

/** Why a backup is made. */
export const backupCauseSchema = z.enum(['sign_in', 'sign_out', 'by_hand']);

/** Why a backup is made. */
export type BackupCause = z.infer<typeof backupCauseSchema>;

/** What the disk refused, or what a copy that was looked at has not stood. */
export const backupFaultSchema = z.enum([
  'disk_full',
  'read_only',
  'in_use',
  'unreadable',
  'not_opened',
  'integrity',
  'counts',
  'chain',
  'mark',
  'key_ring',
]);

/** Why there is no backup. */
export type BackupFault = z.infer<typeof backupFaultSchema>;

/** What became of the copy in the second place. `not_there`: the stick is not plugged in, or the share cannot be reached. `not_same`: it was read back otherwise than it was written. */
export const secondOutcomeSchema = z.enum([
  'none',
  'written',
  'not_there',
  'disk_full',
  'read_only',
  'in_use',
  'unreadable',
  'not_same',
  'given_up',
]);

/** What became of the copy in the second place. */
export type SecondOutcome = z.infer<typeof secondOutcomeSchema>;
