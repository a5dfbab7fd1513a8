import { readCustomerFields } from '../../../db/queries/customer-fields.ts';
import { findEntry } from '../../../db/queries/entries.ts';
import type { ConsentRecord } from '../../domain/consent-record/record-schema.ts';
import { trustedId } from '../../domain/ids.ts';
import type { ProofSheet } from '../../domain/printable/proof-sheet.ts';
import { tellGiverOf } from '../givers.ts';
import type { DeskContext } from '../desk-context.ts';
import { signatureAddress } from '../evidence.ts';

/** What was written on the screen for the decisions of a record, as far as it lies in this ledger. */
function signaturesOf(desk: DeskContext, { events }: ConsentRecord): ProofSheet['signatures'] {
  const signed = events.flatMap(({ event_id }) => {
    const entry = findEntry(desk.db, trustedId(event_id));
    const picture = entry === null ? null : signatureAddress(desk, entry);
    return picture === null ? [] : [[event_id, picture] as const];
  });
  return Object.fromEntries(signed);
}

/** The 同意の証跡 of the customer whom a consent record is about. */
export function proofSheetOf(desk: DeskContext, record: ConsentRecord, fingerprint: string): ProofSheet {
  const known = readCustomerFields(desk.db, record.pii_principal_id);
  if (known === null) throw new Error('consent record: its customer is missing');
  const { name: customerName, kind: customerKind } = known.fields;
  const givers = record.events.flatMap((event) =>
    event.event_type === 'decision' ? [[event.event_id, tellGiverOf(desk, event.given_by)] as const] : [],
  );
  return {
    kind: 'proof_sheet',
    customerName,
    customerKind,
    record,
    signatures: signaturesOf(desk, record),
    givers: Object.fromEntries(givers),
    fingerprint,
  };
}
