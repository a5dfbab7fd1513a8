import { isEnrolledKey } from '../../db/queries/devices.ts';
import { findEntry } from '../../db/queries/entries.ts';
import type { findSlip } from '../../db/queries/slips.ts';
import { isSignedBy } from '../../db/signing.ts';
import type { ScannedSlip } from '../domain/slips/slip-code.ts';
import type { SignedStatement } from '../domain/slips/statement.ts';
import type { DeskContext } from './desk-context.ts';

type SlipRow = NonNullable<ReturnType<typeof findSlip>>;

function isSignedHere({ db }: DeskContext, { publicKey, signed, signature }: SignedStatement): boolean {
  return isEnrolledKey(db, publicKey) && isSignedBy(publicKey, Buffer.from(signed), signature);
}

/** Whether a scanned QR is one that we have printed of a record; null where an unsigned one does not contradict it. */
export function judgePaper(
  desk: DeskContext,
  { code, statement }: ScannedSlip,
  row: SlipRow,
): 'signed' | 'differs' | null {
  if (code !== row.code) return 'differs';
  if (statement === null) return null;
  const isOfRecord = findEntry(desk.db, row.entryId)?.hash.toString('hex') === statement.hash;
  return isOfRecord && isSignedHere(desk, statement) ? 'signed' : 'differs';
}
