import { z } from 'zod';
import type { Company } from './company.ts';
import type { Notice } from './notice.ts';

/** A place in the law: 個人情報保護法 (`appi`) or its 施行令 (`appi_order`). */
const lawReferenceSchema = z.strictObject({
  law: z.enum(['appi', 'appi_order']),
  article: z.int(),
  paragraph: z.int().nullable(),
  item: z.int().nullable(),
});

/** A place in the law. */
export type LawReference = Readonly<z.infer<typeof lawReferenceSchema>>;

/**
 * What a notice still lacks. `required`: the law asks for it. `advised`: the law asks for it only in part, or the policy
 * promises it. `policySection` is where the published policy speaks of it; `partner` whose detail is missing.
 */
export const legalGapSchema = z.strictObject({
  /** Screens have the sentence for each. */
  code: z.string(),
  weight: z.enum(['required', 'advised']),
  law: lawReferenceSchema,
  policySection: z.string(),
  partner: z.string().nullable(),
});

/** What a notice still lacks. */
export type LegalGap = Readonly<z.infer<typeof legalGapSchema>>;

/** The kinds of gap. */
type LegalGapCode = keyof typeof gaps;

const appi = place('appi');
const order = place('appi_order');

const gaps = {
  responsible_party: gap('required', appi(27, 5, 3), '7'),
  company_representative: gap('required', appi(32, 1, 1), '11'),
  company_address: gap('required', appi(32, 1, 1), '11'),
  /** Name, address or representative changed after the notice was written. */
  company_changed: gap('required', appi(32, 1, 1), '11'),
  procedure: gap('required', appi(32, 1, 3), '6'),
  safety_measures: gap('required', order(10, null, 1), '8'),
  complaint_contact: gap('required', order(10, null, 2), '6'),
  /** The policy speaks of a person in charge and then names nobody. */
  complaint_officer: gap('advised', appi(40, 2, null), '6'),
  identity_documents: gap('advised', order(12, null, 3), '11'),
  agents: gap('advised', appi(37, 3, null), '6'),
  /** An amount must be published only where one is taken; without it the customer cannot know that there is none. */
  fee: gap('advised', appi(38, 2, null), '6'),
  /** The range of joint users must be clear; address and representative make it so (policy 7(1) gives names only). */
  partner_address: gap('advised', appi(27, 5, 3), '7(1)'),
  partner_representative: gap('advised', appi(27, 5, 3), '7(1)'),
} as const;

/** What is missing in a notice, seen beside the company block as it is today; empty when nothing is. */
export function legalGaps(notice: Notice, company: Company): readonly LegalGap[] {
  const { contact, rights, complaints } = notice;
  const found: readonly (readonly [code: LegalGapCode, isMissing: boolean, partner?: string])[] = [
    ['responsible_party', notice.partners.length > 0 && notice.responsibleParty === null],
    ['company_representative', contact.representative.name === ''],
    ['company_address', contact.address === ''],
    ['company_changed', hasChanged(contact, company)],
    ['procedure', rights.procedure === ''],
    ['safety_measures', notice.safetyMeasures.length === 0],
    ['complaint_contact', complaints.desk === '' || (complaints.telephone === '' && complaints.email === '')],
    ['complaint_officer', complaints.officer === ''],
    ['identity_documents', rights.identityDocuments.length === 0],
    ['agents', rights.agents === ''],
    ['fee', rights.fee === ''],
    ...notice.partners.flatMap(
      ({ code, address, representative }) =>
        [
          ['partner_address', address === '', code],
          ['partner_representative', representative === '', code],
        ] as const,
    ),
  ];
  return found.flatMap(([code, isMissing, partner = null]) => (isMissing ? [{ code, ...gaps[code], partner }] : []));
}

function hasChanged(shown: Company, today: Company): boolean {
  return (
    shown.name !== today.name ||
    shown.address !== today.address ||
    shown.representative.title !== today.representative.title ||
    shown.representative.name !== today.representative.name
  );
}

function gap(weight: LegalGap['weight'], law: LawReference, policySection: string) {
  return { weight, law, policySection };
}

function place(law: LawReference['law']) {
  return (article: number, paragraph: number | null, item: number | null): LawReference => ({
    law,
    article,
    paragraph,
    item,
  });
}
