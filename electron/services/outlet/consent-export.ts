import { readAuditNames } from '../../../db/queries/audit.ts';
import { findEntry } from '../../../db/queries/entries.ts';
import { signWithDevice } from '../../../db/signing.ts';
import { conflict, failed, type CallResult } from '../../contract/failure.ts';
import type { Input, Output } from '../../contract/table.ts';
import { assembleRecord, signedText, writeRecordFile } from '../../domain/consent-record/assemble-record.ts';
import type { ConsentRecord } from '../../domain/consent-record/record-schema.ts';
import { tokyoDateOf } from '../../domain/dates/instant.ts';
import { readRecordSource } from '../consent-record/record-source.ts';
import { isCustomer } from '../customers.ts';
import { nowAt, recordNow, type DeskContext } from '../desk-context.ts';
import type { Refusal } from '../idempotent.ts';
import type { IssueFailure } from '../lost-issues.ts';
import { issueFile } from './outlet.ts';
import { proofSheetOf } from './proof-sheet.ts';

type Command = Input<'consent.export'>;

function refusal(desk: DeskContext, { id, customerId }: Command): Refusal {
  if (findEntry(desk.db, id) !== null) return conflict('id_used');
  return isCustomer(desk, customerId) ? null : failed({ kind: 'not_found' });
}

/** Records that the record leaves the house, and reads it in the same turn: nothing can come between. */
function announce(desk: DeskContext, { id, customerId, form, reason }: Command): ConsentRecord {
  recordNow(desk, [{ id, kind: 'consent.exported', subject: customerId, body: { form, reason } }]);
  return assembleRecord(readRecordSource(desk, customerId, id));
}

function failure(desk: DeskContext, { id: exportId, customerId: subject }: Command, cause: string): IssueFailure {
  const id = desk.ports.ids.next();
  return { id, kind: 'consent.export_failed', subject, body: { exportId, cause } };
}

/** The public half of the key that this PC signs with. */
interface Signer {
  readonly publicKey: string;
  readonly fingerprint: string;
}

function signerOf(desk: DeskContext): Signer {
  const signer = readAuditNames(desk.db).devices.find(({ id }) => id === desk.device.id);
  if (signer === undefined) throw new Error('consent record: this device was never enrolled');
  return signer;
}

/** The record with the signature of this PC. */
function signedFile(desk: DeskContext, record: ConsentRecord, { publicKey, fingerprint }: Signer): string {
  const value = signWithDevice(desk.db, signedText(record));
  return writeRecordFile({
    consent_record: record,
    signature: { algorithm: 'Ed25519', public_key: publicKey, fingerprint, value },
  });
}

/** For each form the kind of file, and a name that says nothing of anybody. */
const files = {
  record: { purpose: 'consent_record', name: 'consent-record', ending: 'json' },
  proof_sheet: { purpose: 'proof_sheet', name: 'consent-proof', ending: 'pdf' },
} as const;

/**
 * Writes the proof of one customer's consent into a file. It is recorded before it is written, so that the file can name its
 * own entry; one that could not be written is recorded as failed.
 */
export function exportConsent(desk: DeskContext, command: Command): Promise<CallResult<Output<'consent.export'>>> {
  const { purpose, name, ending } = files[command.form];
  return issueFile(desk, {
    target: 'file',
    file: { purpose, name: `${name}-${tokyoDateOf(nowAt(desk))}.${ending}` },
    refusal: () => refusal(desk, command),
    contents: () => {
      const record = announce(desk, command);
      const signer = signerOf(desk);
      const told = { events: record.events.length, fingerprint: signer.fingerprint };
      if (command.form === 'proof_sheet') return { document: proofSheetOf(desk, record, signer.fingerprint), told };
      const text = signedFile(desk, record, signer);
      return {
        stream: async (out) => {
          out.write(text);
          return told;
        },
      };
    },
    failed: (cause) => failure(desk, command, cause),
  });
}
