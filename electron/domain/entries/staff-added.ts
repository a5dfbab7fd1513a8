import { z } from 'zod';
import { lineSchema } from '../text/clean.ts';
import { defineKind } from './entry-kind.ts';
import { id, line } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

const v1 = z.strictObject({ staffId: id.staff, label: line(60), role: z.enum(['reception', 'manager']) });

/** A member of staff got an account of their own (policy 8: no shared ids). */
export const staffAdded = defineKind({
  kind: 'staff.added',
  stored: firstForm(v1),
  live: v1.extend({ label: lineSchema(60) }),
  group: 'desk',
  effect: 'changes',
  streams: { staff: (_header, { staffId }) => staffId },
  facts: ({ label, role }) => ({ label, role }),
});
