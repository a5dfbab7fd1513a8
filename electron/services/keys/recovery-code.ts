import { findEntry } from '../../../db/queries/entries.ts';
import { readCompany } from '../../../db/queries/company.ts';
import { conflict, failed, invalid, type CallResult } from '../../contract/failure.ts';
import type { Input, Output } from '../../contract/table.ts';
import { done } from '../../domain/result.ts';
import { replaceRecoveryCode } from '../../keys/key-ring.ts';
import { makeRecoveryCode, parseRecoveryCode } from '../../keys/recovery-code.ts';
import { recordNow, type DeskContext } from '../desk-context.ts';
import { isRepeat, sameBody } from '../idempotent.ts';
import { recoverySheet } from '../outlet/recovery-sheet.ts';
import { ringAsRecorded, writeRing } from '../staff-keys.ts';
import { troubleOf } from '../storage-trouble.ts';
import { otherRing, proveSelf, ringOf } from './prove.ts';

/** The code that was shown and not yet typed back, of each session: with the session it is forgotten, and the printed one stays right. */
const shown = new WeakMap<AbortSignal, string>();

/** Makes a code, in memory only: it counts once somebody has shown that it stands on paper. */
export async function beginCode(
  desk: DeskContext,
  { password }: Input<'keys.begin_code'>,
): Promise<CallResult<Output<'keys.begin_code'>>> {
  const proven = await proveSelf(desk, password);
  if (!proven.ok) return proven;
  const recoveryCode = makeRecoveryCode();
  shown.set(desk.ended, recoveryCode);
  return done({ recoveryCode });
}

/** Puts the code on paper, from memory to the page to the printer: no file and no log ever holds it. */
export async function printCode(desk: DeskContext): Promise<CallResult<Output<'keys.print_code'>>> {
  const code = shown.get(desk.ended);
  if (code === undefined) return conflict('code_gone');
  const { db, device, isTraining, ports } = desk;
  const sheet = recoverySheet({ company: readCompany(db), ...device, isTraining, code }, ports.clock.now());
  return done(await ports.printer.print(sheet, null));
}

/** The typed code proves that somebody holds it; from now on it opens the desk, and the one before does not. */
export async function finishCode(
  desk: DeskContext,
  { id, typedCode }: Input<'keys.finish_code'>,
): Promise<CallResult<Output<'keys.finish_code'>>> {
  const body = {};
  const known = findEntry(desk.db, id);
  if (
    known !== null &&
    !isRepeat(desk, { kind: 'recovery_code.replaced', subject: null, isSame: sameBody(body) }, known)
  ) {
    return conflict('id_used');
  }
  const code = shown.get(desk.ended);
  if (code === undefined) return known === null ? conflict('code_gone') : done({});
  const typed = parseRecoveryCode(typedCode);
  if (!typed.ok) return invalid('typedCode', typed.error);
  if (typed.value.code !== code.replaceAll('-', '')) return invalid('typedCode', 'other_code');
  const ring = ringOf(desk);
  if (!ring.ok) return ring;
  const recorded = ringAsRecorded(ring.value, desk.db, desk.dataKey);
  const replaced = await replaceRecoveryCode(recorded, desk.dataKey, code);
  if (!replaced.ok) return otherRing();
  if (known === null) recordNow(desk, [{ id, kind: 'recovery_code.replaced', subject: null, body }]);
  const written = writeRing(desk.folder, desk.db, replaced.value.ring);
  if (!written.ok) return failed({ kind: 'storage', trouble: troubleOf(written.error) });
  shown.delete(desk.ended);
  return done({});
}
