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
  /** The one who answers is the company, and has another name, address or representative by now. */
  responsible_changed: gap('required', appi(27, 6, null), '7'),
  sharing_items: gap('required', appi(27, 5, 3), '7(2)'),
  sharing_purposes: gap('required', appi(27, 5, 3), '7(3)'),
  /** A customer must be able to tell how far the joint users reach (GL 3-6-3): whether an association means its members too. */
  sharing_range: gap('advised', appi(27, 5, 3), '7(1)'),
  /** All purposes must be published, and the policy names two (Art. 32(1)(ii)). */
  purposes_complete: gap('advised', appi(32, 1, 2), '2(1)'),
  company_representative: gap('required', appi(32, 1, 1), '11'),
  company_address: gap('required', appi(32, 1, 1), '11'),
  /** Name, address or representative changed after the notice was written. */
  company_changed: gap('required', appi(32, 1, 1), '11'),
  procedure: gap('required', appi(32, 1, 3), '6'),
  /** A way of disclosure that the shop offers must be one that it has set (Rules Art. 30). */
  disclosure_methods: gap('advised', appi(33, 1, null), '6'),
  safety_measures: gap('required', order(10, null, 1), '8'),
  complaint_contact: gap('required', order(10, null, 2), '6'),
  /** The policy speaks of a person in charge and then names nobody. */
  complaint_officer: gap('advised', appi(40, 2, null), '6'),
  identity_documents: gap('advised', order(12, null, 3), '11'),
  agents: gap('advised', appi(37, 3, null), '6'),
  /** An amount must be published only where one is taken; without it the customer cannot know that there is none. */
  fee: gap('advised', appi(38, 2, null), '6'),
} as const;

/** What is missing in a notice, seen beside the company block as it is today; empty when nothing is. */
export function legalGaps(notice: Notice, company: Company): readonly LegalGap[] {
  const { contact, rights, complaints } = notice;
  const isShared = notice.partners.length > 0;
  const found: readonly (readonly [code: LegalGapCode, isMissing: boolean, partner?: string])[] = [
    ['responsible_party', isShared && notice.responsibleParty === null],
    ['responsible_changed', hasResponsibleChanged(notice, company)],
    ['sharing_items', isShared && notice.itemGroups.length === 0],
    ['sharing_purposes', isShared && notice.sharingPurposes.every(({ isRecall }) => isRecall)],
    ['company_representative', contact.representative.name === ''],
    ['company_address', contact.address === ''],
    ['company_changed', hasChanged(contact, company)],
    ['procedure', rights.procedure === ''],
    ['disclosure_methods', rights.procedure !== '' && !namesAllMethods(rights.procedure)],
    ['safety_measures', notice.safetyMeasures.length === 0],
    ['complaint_contact', complaints.desk === '' || (complaints.telephone === '' && complaints.email === '')],
    ['complaint_officer', complaints.officer === ''],
    ['identity_documents', rights.identityDocuments.length === 0],
    ['agents', rights.agents === ''],
    ['fee', rights.fee === ''],
    ...notice.partners.map((partner) => ['sharing_range', isRangeOpen(partner), partner.code] as const),
    ['purposes_complete', !tellsAllPurposes(notice)],
  ];
  return found.flatMap(([code, isMissing, partner = null]) => (isMissing ? [{ code, ...gaps[code], partner }] : []));
}

/** What every shop does with its customers' data beside telling them of things, each by the words that would tell of it. */
const usualPurposes = [
  /請求|代金|支払|billing|payment/iu,
  /法令|法律|by law/iu,
  /問い?合わ?せ|申し?出|苦情|inquir|request/iu,
];

/** Whether the sentences of the purposes tell of these too. Only the company knows whether that is all. */
function tellsAllPurposes({ purposes }: Notice): boolean {
  const told = purposes.map(({ sentence }) => sentence).join('');
  return usualPurposes.every((words) => words.test(told));
}

/** Each way of disclosure that the desk offers, by the words that would name it: on paper, as data, seen at the shop, by telephone. */
const disclosureMethods = [
  /書面|文書|paper|writing/iu,
  /電子|データ|electronic|data/iu,
  /閲覧|ご覧|見る|view|see/iu,
  /電話|口頭|phone/iu,
];

/** Whether the sentence on how a request is handled names all of them where it speaks of the way, and not of how to ask. */
function namesAllMethods(procedure: string): boolean {
  const sentence = procedure.split(/(?<=[。.])/u).find((one) => /方法|way|method/iu.test(one)) ?? '';
  return disclosureMethods.every((words) => words.test(sentence));
}

const association = /会|組合|協会|連合|団体|グループ|association|group/iu;
const limits = /(?:会員|加盟|組合員)[^。]*(?:含|除|のみ|だけ|限|各社)|member[^.]*(?:includ|exclud|only|not)/iu;

/** Whether a joint user is an association of which nobody is told whether its members are meant too. */
function isRangeOpen({ name, about }: Notice['partners'][number]): boolean {
  const isAssociation = name.split('・').some((part) => association.test(part) && !/会社/u.test(part));
  return isAssociation && !limits.test(about);
}

/** Whether the company answers for the shared data and the notice names it otherwise than it is today (Art. 27(6)). */
function hasResponsibleChanged({ contact, responsibleParty }: Notice, today: Company): boolean {
  if (responsibleParty === null) return false;
  const { name, address, representative } = responsibleParty;
  if (!isSame(name, contact.name) && !isSame(name, today.name)) return false;
  const { title, name: person } = today.representative;
  const isRepresented = person === '' || [person, `${title}${person}`].some((one) => isSame(representative, one));
  return !isSame(name, today.name) || !isRepresented || (today.address !== '' && !endsIn(address, today.address));
}

/** Blanks do not make another name. */
function isSame(a: string, b: string): boolean {
  return withoutBlanks(a) === withoutBlanks(b);
}

/** A post code may stand before an address. */
function endsIn(whole: string, end: string): boolean {
  return withoutBlanks(whole).endsWith(withoutBlanks(end));
}

function withoutBlanks(text: string): string {
  return text.replaceAll(/\s/gu, '');
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
