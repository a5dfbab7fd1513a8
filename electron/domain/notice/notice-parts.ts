import { z } from 'zod';
import { scopeBasisSchema } from './basis.ts';
import { companySchema } from './company.ts';
import { scopeSchema } from './scope.ts';
import { blankOrLine, codeSchema, line, list, frozenObject } from './shapes.ts';
import { maxFuriganaBody, maxFuriganaLabel, maxFuriganaTitle } from './wording/furigana.ts';
import { maxPlainBody, maxPlainTitle } from './wording/plain-question.ts';
import { languageSchema } from '../text/language.ts';

/** The version of the notice's JSON. A later one gets the next number and an upcast; a stored text is never rewritten. */
export const noticeSchemaVersion = 5;

/** Something the customer reads under its name: in full on the notice, short in the tables of screen and slip. */
const named = { code: codeSchema, label: line(80), shortLabel: line(24) };

/** Where an organisation is and who stands for it; blank while nobody has told us. */
const whereabouts = { address: blankOrLine(120), representative: blankOrLine(60) };

/**
 * A purpose of use with the sentence that tells it (Arts 17 and 21; policy 2(1)①②). Numbered ①② by its place. Advertising needs
 * consent for e-mail and SMS, names its sender where that is asked for (特定電子メール法3条), and ends with one stop.
 */
const purposeSchema = frozenObject({ ...named, sentence: line(300), isAdvertising: z.boolean() });

/**
 * A way by which customers are told; its short name also with the readings marked in it (`readRuby`), blank where nobody has written them,
 * which is also meant where they are left out.
 */
const channelSchema = frozenObject({ ...named, furigana: blankOrLine(maxFuriganaLabel).default('') });

/** A joint user (policy 7(1)). Address and representative are not in the policy and may be blank. */
const partnerSchema = frozenObject({
  code: codeSchema,
  name: line(80),
  shortName: line(24),
  about: blankOrLine(200),
  ...whereabouts,
});

/** A group of shared items (policy 7(2)); each item has a code of its own, for the allow-list of what may leave. */
const itemGroupSchema = frozenObject({
  ...named,
  items: list(frozenObject({ code: codeSchema, label: line(60) }), 1, 40),
});

/** A purpose of joint use (policy 7(3)①–⑤), numbered by its place; recall is kept apart from the others. */
const sharingPurposeSchema = frozenObject({ ...named, isRecall: z.boolean() });

/** A third party to whom data may be provided with consent, described as its record must (Arts 27(1), 29). */
const recipientSchema = frozenObject({
  code: codeSchema,
  name: line(80),
  shortName: line(24),
  ...whereabouts,
  provided: line(300),
});

/** Who answers for the shared data: all three or nothing (Art. 27(5)(iii); the policy names nobody). */
const responsiblePartySchema = frozenObject({ name: line(80), address: line(120), representative: line(60) });

/** So much stands below the title of a question. */
export const maxQuestionBody = 600;

/** A question in other words; blank where nobody has written them, which is also meant where they are left out. */
function otherWords(maxTitle: number, maxBody: number) {
  return frozenObject({ title: blankOrLine(maxTitle), body: blankOrLine(maxBody) }).default({ title: '', body: '' });
}

/**
 * One page of counter mode: what is asked, what stands below it, and the scopes that the answer decides. The same words with their
 * readings marked (`readRuby`), and what they mean in plain words.
 */
const questionSchema = frozenObject({
  title: line(80),
  body: line(maxQuestionBody),
  scopes: list(scopeSchema, 1, 60),
  furigana: otherWords(maxFuriganaTitle, maxFuriganaBody),
  plain: otherWords(maxPlainTitle, maxPlainBody),
});

/** How the customer uses the rights of Arts 32–39 (policy 2, 6, 11). */
const rightsSchema = frozenObject({
  request: line(400),
  withdrawal: line(400),
  procedure: blankOrLine(400),
  identityDocuments: list(line(80), 0, 20),
  agents: blankOrLine(400),
  fee: blankOrLine(200),
});

/**
 * Where complaints go (Art. 40, Order Art. 10(ii)) and who answers for them (promised by policy 6, not named there); and where the
 * company belongs to an accredited body (認定個人情報保護団体), that body and where it takes complaints (Order Art. 10(iii)).
 */
const complaintsSchema = frozenObject({
  desk: blankOrLine(120),
  officer: blankOrLine(60),
  telephone: blankOrLine(30),
  email: blankOrLine(120),
  accreditedBody: blankOrLine(200),
});

/** The parts of a notice, each for itself; `noticeSchema` adds what must hold between them. */
export const noticePartsSchema = frozenObject({
  schema: z.literal(noticeSchemaVersion),
  version: z.int().min(1).max(9999),
  language: languageSchema,
  title: line(80),
  purposes: list(purposeSchema, 1, 20),
  channels: list(channelSchema, 1, 20),
  partners: list(partnerSchema, 0, 20),
  itemGroups: list(itemGroupSchema, 0, 20),
  sharingPurposes: list(sharingPurposeSchema, 0, 20),
  recipients: list(recipientSchema, 0, 20),
  responsibleParty: responsiblePartySchema.nullable(),
  scopes: list(scopeBasisSchema, 1, 500),
  questions: list(questionSchema, 1, 100),
  rights: rightsSchema,
  promises: list(line(300), 0, 20),
  safetyMeasures: list(line(300), 0, 20),
  contact: companySchema,
  complaints: complaintsSchema,
});

/** A notice whose parts are right each for itself. */
export type NoticeParts = z.infer<typeof noticePartsSchema>;
