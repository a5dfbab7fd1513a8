import { readAuditNames } from '../../../db/queries/audit.ts';
import { readCustomerFields } from '../../../db/queries/customer-fields.ts';
import { findEntry } from '../../../db/queries/entries.ts';
import { signWithDevice } from '../../../db/signing.ts';
import { conflict, failed, type CallResult } from '../../contract/failure.ts';
import { done } from '../../domain/result.ts';
import type { Input, Output } from '../../contract/table.ts';
import { assembleRecord, signedText, writeRecordFile } from '../../domain/consent-record/assemble-record.ts';
import type { ConsentRecord } from '../../domain/consent-record/record-schema.ts';
import { tokyoDateOf } from '../../domain/dates/instant.ts';
import { isCustomer } from '../customers.ts';
import { nowAt, recordNow, type DeskContext } from '../desk-context.ts';
import { readRecordSource } from './record-source.ts';

type Command = Input<'consent.export'>;
type Answer = CallResult<Output<'consent.export'>>;

function refusal(desk: DeskContext, { id, customerId }: Command): Extract<Answer, { ok: false }> | null {
  if (findEntry(desk.db, id) !== null) return conflict('id_used');
  return isCustomer(desk, customerId) ? null : failed({ kind: 'not_found' });
}

/** Records that the record leaves the house, and reads it in the same turn: nothing can come between. */
function announce(desk: DeskContext, { id, customerId, form, reason }: Command): ConsentRecord {
  recordNow(desk, [{ id, kind: 'consent.exported', subject: customerId, body: { form, reason } }]);
  return assembleRecord(readRecordSource(desk, customerId, id));
}

function recordFailure(desk: DeskContext, { id: exportId, customerId: subject }: Command, cause: string): void {
  const id = desk.ports.ids.next();
  recordNow(desk, [{ id, kind: 'consent.export_failed', subject, body: { exportId, cause } }]);
}

/** The public half of the key that this PC signs with. */
function signerOf(desk: DeskContext): { readonly publicKey: string; readonly fingerprint: string } {
  const signer = readAuditNames(desk.db).devices.find(({ id }) => id === desk.device.id);
  if (signer === undefined) throw new Error('consent record: this device was never enrolled');
  return signer;
}

/** The record with the signature of this PC. */
function signedFile(desk: DeskContext, record: ConsentRecord): string {
  const { publicKey, fingerprint } = signerOf(desk);
  const value = signWithDevice(desk.db, signedText(record));
  return writeRecordFile({
    consent_record: record,
    signature: { algorithm: 'Ed25519', public_key: publicKey, fingerprint, value },
  });
}

/** The proof sheet as PDF; null when it could not be drawn. */
async function drawSheet(desk: DeskContext, record: ConsentRecord): Promise<Uint8Array | null> {
  const known = readCustomerFields(desk.db, record.pii_principal_id);
  if (known === null) throw new Error('consent record: its customer is missing');
  const { name: customerName, kind: customerKind } = known.fields;
  const { fingerprint } = signerOf(desk);
  try {
    return await desk.ports.printer.renderPdf({ kind: 'proof_sheet', customerName, customerKind, record, fingerprint });
  } catch {
    return null;
  }
}

/** For each form the kind of file, and a name that says nothing of anybody. */
const files = {
  record: { purpose: 'consent_record', name: 'consent-record', ending: 'json' },
  proof_sheet: { purpose: 'proof_sheet', name: 'consent-proof', ending: 'pdf' },
} as const;

/**
 * Writes the proof of one customer's consent into a file that the person chooses. First the person says where to; then the
 * export is recorded, so that the file can name its own entry; then it is written. One that could not be written is
 * recorded as failed.
 */
export async function exportConsent(desk: DeskContext, command: Command): Promise<Answer> {
  const refused = refusal(desk, command);
  if (refused !== null) return refused;
  const { purpose, name, ending } = files[command.form];
  const path = await desk.ports.dialogs.askWhereToSave(purpose, `${name}-${tokyoDateOf(nowAt(desk))}.${ending}`);
  if (path === null) return done({ outcome: 'cancelled' });
  // The dialog may have stood open for an hour.
  const refusedSince = refusal(desk, command);
  if (refusedSince !== null) return refusedSince;
  const record = announce(desk, command);
  const contents = command.form === 'record' ? signedFile(desk, record) : await drawSheet(desk, record);
  if (contents === null) {
    recordFailure(desk, command, 'not_drawn');
    return done({ outcome: 'failed', cause: 'not_drawn' });
  }
  const saved = await desk.ports.files.writeWhole(path, async (out) => void out.write(contents));
  if (saved.ok) {
    return done({ outcome: 'saved', events: record.events.length, fingerprint: signerOf(desk).fingerprint });
  }
  recordFailure(desk, command, saved.error);
  return failed({ kind: 'storage', trouble: saved.error === 'too_large' ? 'disk_full' : saved.error });
}
