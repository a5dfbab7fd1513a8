import { readCustomerFields } from '../../../db/queries/customer-fields.ts';
import type { ConsentRecord } from '../../domain/consent-record/record-schema.ts';
import type { ProofSheet } from '../../domain/printable/proof-sheet.ts';
import type { DeskContext } from '../desk-context.ts';

/** The 同意の証跡 of the customer whom a consent record is about. */
export function proofSheetOf(desk: DeskContext, record: ConsentRecord, fingerprint: string): ProofSheet {
  const known = readCustomerFields(desk.db, record.pii_principal_id);
  if (known === null) throw new Error('consent record: its customer is missing');
  const { name: customerName, kind: customerKind } = known.fields;
  return { kind: 'proof_sheet', customerName, customerKind, record, fingerprint };
}
