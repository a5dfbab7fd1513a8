import type { Notice } from '../notice.ts';
import { scopeLabels } from '../scope-label.ts';

/** The parts of a notice, in the order in which they are compared. */
export const noticeSections = [
  'basics',
  'purposes',
  'channels',
  'partners',
  'items',
  'sharingPurposes',
  'responsible',
  'recipients',
  'bases',
  'questions',
  'rights',
  'promises',
  'safety',
  'contact',
  'complaints',
] as const;

/** A part of a notice. */
export type NoticeSection = (typeof noticeSections)[number];

/** What a line can say of its row, or of the notice. */
const lineFields = [
  'title',
  'label',
  'shortLabel',
  'furigana',
  'sentence',
  'advertising',
  'name',
  'shortName',
  'about',
  'address',
  'representative',
  'item',
  'recall',
  'provided',
  'basis',
  'reason',
  'questionTitle',
  'questionBody',
  'furiganaTitle',
  'furiganaBody',
  'plainTitle',
  'plainBody',
  'request',
  'withdrawal',
  'procedure',
  'identityDocument',
  'agents',
  'fee',
  'promise',
  'measure',
  'telephone',
  'fax',
  'email',
  'webAddress',
  'shop',
  'desk',
  'officer',
  'accreditedBody',
] as const;

/** What a line says of its row, or of the notice. */
export type LineField = (typeof lineFields)[number];

/** One line of a notice. */
export interface NoticeLine {
  /** Lines of two versions with the same key are the same matter. Null where lines are told apart only by their words. */
  readonly key: string | null;
  /** The row to which it belongs, by its name. */
  readonly of: string | null;
  readonly field: LineField;
  readonly text: string;
}

/** Words that are the program's and not the notice's, in the language of the screen. */
export interface LineWords {
  readonly basis: { readonly consent: string; readonly notice: string };
  readonly recall: { readonly yes: string; readonly no: string };
  readonly advertising: { readonly yes: string; readonly no: string };
}

/** A notice line by line: all that a customer reads in it or is asked by it, and what each choice rests on. */
export function noticeLines(notice: Notice, words: LineWords): Readonly<Record<NoticeSection, readonly NoticeLine[]>> {
  const { responsibleParty, contact, complaints } = notice;
  const { identityDocuments, agents, fee, ...uses } = notice.rights;
  const { name, telephone, fax, email, webAddress } = contact;
  return {
    basics: about('notice', null, { title: notice.title }),
    purposes: notice.purposes.flatMap(({ code, isAdvertising, ...texts }) =>
      about(code, texts.label, {
        ...texts,
        advertising: isAdvertising ? words.advertising.yes : words.advertising.no,
      }),
    ),
    channels: notice.channels.flatMap(({ code, ...texts }) => about(code, texts.label, texts)),
    partners: notice.partners.flatMap(({ code, ...texts }) => about(code, texts.shortName, texts)),
    items: notice.itemGroups.flatMap(({ code, items, ...texts }) => [
      ...about(code, texts.label, texts),
      ...items.flatMap((item) => about(`${code}.${item.code}`, texts.label, { item: item.label })),
    ]),
    sharingPurposes: notice.sharingPurposes.flatMap(({ code, isRecall, ...texts }) =>
      about(code, texts.label, { ...texts, recall: isRecall ? words.recall.yes : words.recall.no }),
    ),
    responsible: responsibleParty === null ? [] : about('party', null, responsibleParty),
    recipients: notice.recipients.flatMap(({ code, ...texts }) => about(code, texts.shortName, texts)),
    bases: notice.scopes.flatMap((one) =>
      about(one.scope, scopeLabels(one.scope, notice).join(' '), {
        basis: words.basis[one.basis],
        ...(one.basis === 'notice' && { reason: one.reason }),
      }),
    ),
    // A question is known by what it asks about first; its place among the others is not what it says.
    questions: notice.questions.flatMap(({ title, body, furigana, plain, scopes: [first = title] }) => [
      ...about(first, null, { questionTitle: title }),
      ...about(first, title, {
        questionBody: body,
        furiganaTitle: furigana.title,
        furiganaBody: furigana.body,
        plainTitle: plain.title,
        plainBody: plain.body,
      }),
    ]),
    rights: [
      ...about('rights', null, uses),
      ...identityDocuments.map((text) => byItself('identityDocument', text)),
      ...about('rights', null, { agents, fee }),
    ],
    promises: notice.promises.map((text) => byItself('promise', text)),
    safety: notice.safetyMeasures.map((text) => byItself('measure', text)),
    contact: [
      ...about('contact', null, {
        name,
        telephone,
        fax,
        email,
        webAddress,
        representative: `${contact.representative.title} ${contact.representative.name}`.trim(),
        address: [contact.postalCode && `〒${contact.postalCode}`, contact.address].filter(Boolean).join(' '),
      }),
      ...contact.shops.flatMap((shop) => about(shop.letter, null, { shop: `${shop.name} ${shop.hours}` })),
    ],
    complaints: about('complaints', null, complaints),
  };
}

/** Lines about one matter; what says nothing is no line. */
function about(
  code: string,
  of: string | null,
  texts: Readonly<Partial<Record<LineField, string>>>,
): readonly NoticeLine[] {
  return Object.entries(texts).flatMap(([field, text]) =>
    isLineField(field) && text !== '' ? [{ key: `${code}.${field}`, of, field, text }] : [],
  );
}

function isLineField(name: string): name is LineField {
  return lineFields.some((field) => field === name);
}

function byItself(field: LineField, text: string): NoticeLine {
  return { key: null, of: null, field, text };
}
