import { z } from 'zod';
import { defineKind } from './entry-kind.ts';
import { day, id } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

const v1 = z.strictObject({ staffId: id.staff, role: z.enum(['reception', 'manager']), leftOn: day.nullable() });

/** A member of staff got another role, or left. */
export const staffChanged = defineKind({
  kind: 'staff.changed',
  stored: firstForm(v1),
  group: 'desk',
  effect: 'changes',
  streams: { staff: (_header, { staffId }) => staffId },
  facts: ({ leftOn }) => ({ hasLeft: leftOn !== null }),
});
