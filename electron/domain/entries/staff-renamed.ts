import { z } from 'zod';
import { lineSchema } from '../text/clean.ts';
import { defineKind } from './entry-kind.ts';
import { id, line } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

const v1 = z.strictObject({ staffId: id.staff, from: line(60), to: line(60) });

/** A member of staff has another name from now on, as after a marriage. What was recorded before keeps the earlier one. */
export const staffRenamed = defineKind({
  kind: 'staff.renamed',
  stored: firstForm(v1),
  live: v1.extend({ from: lineSchema(60), to: lineSchema(60) }),
  group: 'desk',
  effect: 'changes',
  streams: { staff: (_header, { staffId }) => staffId },
  facts: ({ from, to }) => ({ from, to }),
});
