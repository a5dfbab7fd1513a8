import type { Company } from '../../../electron/domain/notice/company.ts';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import type { ConsentSnapshot } from '../../../electron/domain/slips/snapshot.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { circledNumber } from '../../text/format.ts';
import type { Note } from './part.ts';

/** Answers on what this version of the notice does not mention: they were given under another, and still stand. */
export function unlistedNotes({ states }: Pick<ConsentSnapshot, 'states'>, texts: SlipTexts): readonly Note[] {
  const answers = states.flatMap(({ label, state }) =>
    label === undefined || state === 'unasked' ? [] : [`${label}${texts.colon}${texts.state[state]}`],
  );
  return answers.length === 0 ? [] : [runOn('unlisted', texts.term.unlisted, answers)];
}

/** What the data are used for, in the notice's own sentences (Art. 21(2)). */
export function purposeNote({ purposes }: Notice, texts: SlipTexts): Note {
  return note('purposes', texts.term.purposes, numbered(purposes.map(({ sentence }) => sentence)));
}

/**
 * The five items of joint use (Art. 27(5)(iii)): that there is joint use, the items, the range of users, their purposes, and
 * who is responsible. Nothing where the notice has no joint use.
 */
export function sharingNotes(notice: Notice, company: Company, texts: SlipTexts): readonly Note[] {
  const { partners, itemGroups, sharingPurposes, responsibleParty } = notice;
  if (partners.length === 0) return [];
  const { term } = texts;
  return [
    note('sharing', term.sharing, [texts.sharing]),
    runOn(
      'shared-items',
      term.sharedItems,
      itemGroups.map((group) => describeGroup(group, texts)),
    ),
    names('shared-by', term.sharedBy, [company.name, ...partners.map(({ name }) => name)]),
    runOn('sharing-purposes', term.sharingPurposes, numbered(sharingPurposes.map(({ label }) => label))),
    responsibleParty === null
      ? runOn('responsible', term.responsible, [texts.responsibleMissing])
      : names('responsible', term.responsible, [
          responsibleParty.name,
          responsibleParty.address,
          responsibleParty.representative,
        ]),
  ];
}

/** To whom data are provided with consent (Art. 27(1)), and what; nothing where the notice has no recipients. */
export function provisionNotes({ recipients }: Notice, texts: SlipTexts): readonly Note[] {
  if (recipients.length === 0) return [];
  const lines = recipients.map((recipient) => `${describeParty(recipient, texts)}${texts.colon}${recipient.provided}`);
  return [note('provision', texts.term.provision, lines)];
}

/** How to change one's mind, and from when that counts (policy 2). */
export function withdrawalNote({ rights }: Notice, texts: SlipTexts): Note {
  return note('withdrawal', texts.term.withdrawal, [rights.withdrawal]);
}

/** How a request is handled (Art. 37). */
export function procedureNotes({ rights }: Notice, texts: SlipTexts): readonly Note[] {
  return rights.procedure === '' ? [] : [note('procedure', texts.term.procedure, [rights.procedure])];
}

/** By which documents a person shows who they are (Order Art. 12(iii)). */
export function identityNotes({ rights }: Notice, texts: SlipTexts): readonly Note[] {
  if (rights.identityDocuments.length === 0) return [];
  const documents = rights.identityDocuments.join(texts.separator);
  return [note('identity', texts.term.identity, [fill(texts.identity, { documents })])];
}

/** How others can ask for a person (Art. 37(3)). */
export function agentNotes({ rights }: Notice, texts: SlipTexts): readonly Note[] {
  return rights.agents === '' ? [] : [note('agents', texts.term.agents, [rights.agents])];
}

function note(id: string, term: string, lines: readonly string[]): Note {
  return { id, term, lines, isRunOn: false, isOfNames: false };
}

function runOn(id: string, term: string, lines: readonly string[]): Note {
  return { id, term, lines, isRunOn: true, isOfNames: false };
}

function names(id: string, term: string, lines: readonly string[]): Note {
  return { id, term, lines, isRunOn: true, isOfNames: true };
}

/** ①, ② … before each, as the notice numbers them by their place. */
function numbered(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => `${circledNumber(index)}${line}`);
}

function describeGroup({ shortLabel, items }: Notice['itemGroups'][number], texts: SlipTexts): string {
  return fill(texts.details, { of: shortLabel, details: items.map(({ label }) => label).join(texts.separator) });
}

/** A name, with address and representative where they are known. */
function describeParty(
  { name, address, representative }: Readonly<Record<'name' | 'address' | 'representative', string>>,
  texts: SlipTexts,
): string {
  const details = [address, representative].filter((detail) => detail !== '').join(texts.separator);
  return details === '' ? name : fill(texts.details, { of: name, details });
}
