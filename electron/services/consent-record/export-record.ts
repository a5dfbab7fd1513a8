import { readAuditNames } from '../../../db/queries/audit.ts';
import { findEntry } from '../../../db/queries/entries.ts';
import { signWithDevice } from '../../../db/signing.ts';
import type { FileResult } from '../../app/ports.ts';
import { conflict, done, failed, type Result } from '../../contract/failure.ts';
import type { Input, Output } from '../../contract/table.ts';
import { assembleRecord, signedText, writeRecordFile } from '../../domain/consent/record/assemble-record.ts';
import type { ConsentRecord, ConsentRecordFile } from '../../domain/consent/record/record-schema.ts';
import { tokyoDateOf } from '../../domain/dates/instant.ts';
import { isCustomer } from '../customers.ts';
import { nowAt, recordNow, type Desk } from '../desk.ts';
import { readRecordSource } from './record-source.ts';

type Command = Input<'consent.export'>;
type Answer = Result<Output<'consent.export'>>;

function refusal(desk: Desk, { id, customerId }: Command): Extract<Answer, { ok: false }> | null {
  if (findEntry(desk.db, id) !== null) return conflict('id_used');
  return isCustomer(desk, customerId) ? null : failed({ kind: 'not_found' });
}

/** Records that the record leaves the house, and reads it in the same turn: nothing can come between. */
function announce(desk: Desk, { id, customerId, form, reason }: Command): ConsentRecord {
  recordNow(desk, [{ id, kind: 'consent.exported', subject: customerId, body: { form, reason } }]);
  return assembleRecord(readRecordSource(desk, customerId, id));
}

function recordFailure(desk: Desk, { id: exportId, customerId: subject }: Command, cause: string): void {
  const id = desk.ports.ids.next();
  recordNow(desk, [{ id, kind: 'consent.export_failed', subject, body: { exportId, cause } }]);
}

/** The record with the signature of this PC. */
function signedFile(desk: Desk, record: ConsentRecord): ConsentRecordFile {
  const signer = readAuditNames(desk.db).devices.find(({ id }) => id === desk.device.id);
  if (signer === undefined) throw new Error('consent record: this device was never enrolled');
  const { publicKey, fingerprint } = signer;
  const value = signWithDevice(desk.db, signedText(record));
  return {
    consent_record: record,
    signature: { algorithm: 'Ed25519', public_key: publicKey, fingerprint, value },
  };
}

async function save(desk: Desk, path: string, text: string | Uint8Array): Promise<FileResult<void>> {
  return desk.ports.files.writeWhole(path, async (out) => void out.write(text));
}

/**
 * Writes the proof of one customer's consent into a file that the person chooses. First the person says where to; then the
 * export is recorded, so that the file can name its own entry; then it is written. One that could not be written is
 * recorded as failed.
 */
export async function exportConsent(desk: Desk, command: Command): Promise<Answer> {
  const refused = refusal(desk, command);
  if (refused !== null) return refused;
  const path = await desk.ports.dialogs.askWhereToSave(
    'consent_record',
    `consent-record-${tokyoDateOf(nowAt(desk))}.json`,
  );
  if (path === null) return done({ outcome: 'cancelled' });
  // The dialog may have stood open for an hour.
  const refusedSince = refusal(desk, command);
  if (refusedSince !== null) return refusedSince;
  const record = announce(desk, command);
  const file = signedFile(desk, record);
  const saved = await save(desk, path, writeRecordFile(file));
  if (saved.ok) {
    return done({ outcome: 'saved', events: record.events.length, fingerprint: file.signature.fingerprint });
  }
  recordFailure(desk, command, saved.trouble);
  return failed({ kind: 'storage', trouble: saved.trouble === 'too_large' ? 'disk_full' : saved.trouble });
}
