import { z } from 'zod';
import { defineKind } from './entry-kind.ts';
import { line } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

const v1 = z.strictObject({
  name: line(100),
  /** How many entries the backup has. */
  entries: z.int().min(0),
});

/** A backup was gone back to in a folder of its own, which was removed again: it would have worked. */
export const backupRehearsed = defineKind({
  kind: 'backup.rehearsed',
  stored: firstForm(v1),
  group: 'desk',
  effect: 'looked',
  streams: {},
  facts: ({ entries }) => ({ entries }),
});
