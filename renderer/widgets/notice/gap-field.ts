import type { LegalGap } from '../../../electron/domain/notice/legal-gaps.ts';
import type { Notice } from '../../../electron/domain/notice/notice.ts';

const fields: Readonly<Record<string, string>> = {
  responsible_party: 'responsibleParty.name',
  responsible_changed: 'responsibleParty.name',
  sharing_items: 'itemGroups',
  sharing_purposes: 'sharingPurposes',
  purposes_complete: 'purposes.0.sentence',
  company_representative: 'contact.representative.name',
  company_address: 'contact.address',
  company_changed: 'contact.name',
  procedure: 'rights.procedure',
  disclosure_methods: 'rights.procedure',
  safety_measures: 'safetyMeasures',
  complaint_contact: 'complaints.desk',
  complaint_officer: 'complaints.officer',
  identity_documents: 'rights.identityDocuments',
  agents: 'rights.agents',
  fee: 'rights.fee',
};

/** The field that fills a gap, as the sheets of the draft name it; null for a gap that this screen does not know. */
export function gapField(
  { code, partner }: Pick<LegalGap, 'code' | 'partner'>,
  { partners }: Pick<Notice, 'partners'>,
): string | null {
  if (partner === null) return fields[code] ?? null;
  const at = partners.findIndex((one) => one.code === partner || one.name === partner);
  return at < 0 ? null : `partners.${String(at)}.about`;
}
