import { listStaff } from '../../db/queries/staff.ts';
import { failed, invalid, type CallResult } from '../contract/failure.ts';
import type { Input, Output } from '../contract/table.ts';
import type { BodyOf } from '../domain/entries/index.ts';
import { done } from '../domain/result.ts';
import { decideRename } from '../domain/staff/decide-rename.ts';
import { readKeyRing } from '../keys/key-ring-file.ts';
import { labelSchema } from '../keys/key-ring-format.ts';
import { recordNow, type DeskContext } from './desk-context.ts';
import { idempotent, type Refusal } from './idempotent.ts';
import { writeAsRecorded } from './staff-keys.ts';
import { staffRefused } from './staff-refused.ts';
import { troubleOf } from './storage-trouble.ts';

function decideAndRecord(desk: DeskContext, { id, ...wanted }: Input<'staff.rename'>): Refusal {
  const decided = decideRename(listStaff(desk.db), wanted);
  if (!decided.ok) return staffRefused(decided.error);
  const body = decided.value;
  if (body !== null) recordNow(desk, [{ id, kind: 'staff.renamed', subject: null, body }]);
  return null;
}

/**
 * Gives somebody another name. First the entry, then the name at sign-in: what was interrupted in between is made good by sending
 * the command again, under any id, and at the next sign-in.
 */
export function renameStaff(desk: DeskContext, command: Input<'staff.rename'>): CallResult<Output<'staff.rename'>> {
  const { id, staffId, label } = command;
  if (!labelSchema.safeParse(label).success) return invalid('label', 'invalid_label');
  const read = readKeyRing(desk.folder);
  if (!read.ok) return failed({ kind: 'storage', trouble: 'unreadable' });
  const isSame = (body: BodyOf<'staff.renamed'>) => body.staffId === staffId && body.to === label;
  const recorded = idempotent(
    desk,
    { id, kind: 'staff.renamed', subject: null, isSame },
    () => decideAndRecord(desk, command),
    () => ({}),
  );
  if (!recorded.ok) return recorded;
  const written = writeAsRecorded(desk.folder, read.value.ring, desk.db, desk.dataKey);
  return written.ok ? done({}) : failed({ kind: 'storage', trouble: troubleOf(written.error) });
}
