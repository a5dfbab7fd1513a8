import { z } from 'zod';
import { automaticQuestion, type QuestionWords } from '../automatic-question.ts';
import type { Company } from '../company.ts';
import { noticeSchemaVersion, type NoticeParts } from '../notice-parts.ts';
import type { Notice } from '../notice.ts';
import { scopeSchema } from '../scope.ts';
import { codeSchema } from '../shapes.ts';
import { bases } from '../basis.ts';
import { questions as firstQuestions } from '../first-notice/questions.ts';
import { furiganaFor, furiganaForLabel } from '../wording/furigana.ts';
import { languageSchema } from '../../text/language.ts';

const typed = z.string();
const named = { code: codeSchema, label: typed, shortLabel: typed };
const whereabouts = { address: typed, representative: typed };

function shape<const S extends z.ZodRawShape>(fields: S) {
  return z.object(fields).readonly();
}

function rows<const S extends z.ZodRawShape>(fields: S) {
  return z.array(shape(fields)).readonly();
}

const wordsDraft = shape({ title: typed, body: typed });
const noWords = { title: '', body: '' };

const companyDraftSchema = shape({
  name: typed,
  representative: shape({ title: typed, name: typed }),
  postalCode: typed,
  address: typed,
  telephone: typed,
  fax: typed,
  email: typed,
  webAddress: typed,
  shops: rows({ letter: typed, name: typed, hours: typed }),
}) satisfies z.ZodType<Company>;

/**
 * A notice while it is being written: its parts with any text in them, as typed. Its number is given when it is registered.
 * What it offers to choose from (`scopes`) and asks (`questions`) is kept in step by `fitDraft`.
 */
export const noticeDraftSchema = shape({
  language: languageSchema,
  title: typed,
  /** What was put aside before purposes said so is advertising until the writer says otherwise. */
  purposes: rows({ ...named, sentence: typed, isAdvertising: z.boolean().default(true) }),
  /** Readings are blank in what was put aside before channels had them. */
  channels: rows({ ...named, furigana: typed.default('') }),
  partners: rows({ code: codeSchema, name: typed, shortName: typed, about: typed, ...whereabouts }),
  itemGroups: rows({ ...named, items: rows({ code: codeSchema, label: typed }) }),
  sharingPurposes: rows({ ...named, isRecall: z.boolean() }),
  recipients: rows({ code: codeSchema, name: typed, shortName: typed, ...whereabouts, provided: typed }),
  /** All three blank while nobody is named. */
  responsibleParty: shape({ name: typed, ...whereabouts }),
  /** What each choice rests on; the reason counts only where that is `notice`. */
  scopes: rows({ scope: scopeSchema, basis: z.enum(bases), reason: typed }),
  /**
   * `isAutomatic`: its words follow those of the notice; otherwise a person has written them. Readings and plain words are blank in
   * what was put aside before notices had them.
   */
  questions: rows({
    title: typed,
    body: typed,
    scopes: z.array(scopeSchema).readonly(),
    furigana: wordsDraft.default(noWords),
    plain: wordsDraft.default(noWords),
    isAutomatic: z.boolean(),
  }),
  rights: shape({
    request: typed,
    withdrawal: typed,
    procedure: typed,
    identityDocuments: z.array(typed).readonly(),
    agents: typed,
    fee: typed,
  }),
  promises: z.array(typed).readonly(),
  safetyMeasures: z.array(typed).readonly(),
  contact: companyDraftSchema,
  complaints: shape({
    desk: typed,
    officer: typed,
    telephone: typed,
    email: typed,
    /** Blank in what was put aside before notices had it. */
    accreditedBody: typed.default(''),
  }),
});

/** A notice while it is being written. */
export type NoticeDraft = z.infer<typeof noticeDraftSchema>;

/** Begins a new version with the words of an existing one. */
export function draftFrom(notice: Notice): NoticeDraft {
  const { channels, responsibleParty, scopes, questions } = notice;
  return noticeDraftSchema.parse({
    ...notice,
    channels: channels.map((channel) => ({
      ...channel,
      furigana: channel.furigana || furiganaForLabel(channel.shortLabel),
    })),
    responsibleParty: responsibleParty ?? { name: '', address: '', representative: '' },
    scopes: scopes.map((one) => ({ ...one, reason: one.basis === 'notice' ? one.reason : '' })),
    questions: questions.map((question) => withSupplied(question, notice)),
  });
}

type Question = Notice['questions'][number];

/**
 * A question of an existing version to go on from: what it does not have of readings and plain words is drafted. It is automatic
 * where nobody has written anything by hand.
 */
function withSupplied(question: Question, notice: Notice): NoticeDraft['questions'][number] {
  const words = automaticQuestion(question.scopes, notice);
  const plain = isBlank(question.plain) ? plainFor(question, words, notice) : question.plain;
  const isAsDrafted = words?.title === question.title && words.body === question.body;
  return {
    ...question,
    furigana: isBlank(question.furigana) ? furiganaFor(question) : question.furigana,
    plain,
    isAutomatic: isAsDrafted && plain.title === words.plain.title && plain.body === words.plain.body,
  };
}

/** Plain words for a question that has none: those of the first notice, where it asks just so, and those that follow from its scopes. */
function plainFor({ title, body }: Question, words: QuestionWords | null, notice: Notice): Question['plain'] {
  const same = firstQuestions(notice).find((one) => one.title === title && one.body === body);
  return same?.plain ?? words?.plain ?? noWords;
}

function isBlank({ title, body }: Question['plain']): boolean {
  return title === '' && body === '';
}

/** The draft as a notice of this number, whether or not it keeps the rules of one: `noticeSchema` tells. */
export function noticeFrom(draft: NoticeDraft, version: number): NoticeParts {
  const { responsibleParty, scopes, questions, language, title, ...parts } = draft;
  const isNobody = Object.values(responsibleParty).every((text) => text === '');
  return {
    schema: noticeSchemaVersion,
    version,
    language,
    title,
    ...parts,
    responsibleParty: isNobody ? null : responsibleParty,
    scopes: scopes.map(({ scope, basis, reason }) =>
      basis === 'notice' ? { scope, basis, reason } : { scope, basis },
    ),
    questions: questions.map(({ isAutomatic: _written, ...question }) => question),
  };
}
