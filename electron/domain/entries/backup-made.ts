import { z } from 'zod';
import { backupCauseSchema, secondOutcomeSchema } from '../backup/backup-outcome.ts';
import { defineKind } from './entry-kind.ts';
import { line } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

const v1 = z.strictObject({
  cause: z.enum(['sign_in', 'sign_out', 'by_hand']),
  name: line(100),
  /** How many entries the copy has, and the tick of the last one. */
  entries: z.int().min(0),
  tick: z.int().min(0),
  bytes: z.int().min(0),
  second: z.enum([
    'none',
    'written',
    'not_there',
    'disk_full',
    'read_only',
    'in_use',
    'unreadable',
    'not_same',
    'given_up',
  ]),
});

/** A backup was written, opened with its key and found whole. */
export const backupMade = defineKind({
  kind: 'backup.made',
  stored: firstForm(v1),
  live: v1.extend({ cause: backupCauseSchema, second: secondOutcomeSchema }),
  group: 'desk',
  effect: 'looked',
  streams: {},
  facts: ({ entries, second }) => ({ entries, second }),
});
