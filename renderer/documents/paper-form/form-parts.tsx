import type { ReactNode } from 'react';
import type { PaperForm } from '../../../electron/domain/printable/paper-form.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { Legend } from '../parts/legend.tsx';
import {
  agentNotes,
  identityNotes,
  procedureNotes,
  provisionNotes,
  purposeNote,
  sharingNotes,
  withdrawalNote,
} from '../parts/notice-notes.ts';
import type { Note, Part } from '../parts/part.ts';
import { Phrases } from '../parts/phrases.tsx';
import { boxGrids } from './box-grid.ts';
import { ShopUse, Signing, Who } from './form-blocks.tsx';
import type { FormTexts } from './form-texts.ts';
import styles from './form-parts.module.css';

/** A side of the sheet. */
export type Side = 'read' | 'answer';

/** What is told before anybody is asked (Arts 21(2), 27(5)(iii), 32(1), 37): all of it in the notice's own words. */
function readParts({ notice, company }: PaperForm, texts: FormTexts, slipTexts: SlipTexts): readonly Part[] {
  const { rights, promises } = notice;
  const { term } = texts;
  const notes = [
    purposeNote(notice, slipTexts),
    ...sharingNotes(notice, company, { ...slipTexts, sharing: texts.sharing }),
    ...provisionNotes(notice, slipTexts),
    withdrawalNote(notice, slipTexts),
    ...ownNote('request', term.request, [rights.request]),
    ...procedureNotes(notice, slipTexts),
    ...identityNotes(notice, slipTexts),
    ...agentNotes(notice, slipTexts),
    ...ownNote('fee', term.fee, [rights.fee]),
    ...ownNote('promises', term.promises, promises),
  ];
  return [block('read', <Lead>{texts.read}</Lead>), ...notes.map(noteParts)];
}

function answerParts(
  { notice, company, customer }: PaperForm,
  texts: FormTexts,
  slipTexts: SlipTexts,
): readonly Part[] {
  const grids = boxGrids(notice, texts);
  const hasNoticeBasis = notice.scopes.some(({ basis }) => basis === 'notice');
  return [
    block(
      'addressee',
      <p>
        <strong>{fill(texts.addressee, { company: company.name })}</strong>
      </p>,
    ),
    block('declaration', <Lead>{fill(texts.declaration, { version: notice.version })}</Lead>),
    block('who', <Who customer={customer} texts={texts} slipTexts={slipTexts} />),
    block('how', <Lead>{texts.answer}</Lead>),
    ...grids.map((grid): Part => ({ kind: 'boxes', grid, isContinued: false })),
    ...(hasNoticeBasis ? [block('by-notice', <Legend>{slipTexts.byNotice}</Legend>)] : []),
    block('signing', <Signing customer={customer} texts={texts} />),
    block('shop', <ShopUse texts={texts} />),
  ];
}

/** What stands on each side of a consent form, in reading order: first what is told, then what is asked. */
export function formParts(form: PaperForm, texts: FormTexts, slipTexts: SlipTexts): Record<Side, readonly Part[]> {
  return { read: readParts(form, texts, slipTexts), answer: answerParts(form, texts, slipTexts) };
}

function Lead({ children }: { readonly children: string }) {
  return (
    <p className={styles.lead}>
      <Phrases>{children}</Phrases>
    </p>
  );
}

function block(id: string, content: ReactNode): Part {
  return { kind: 'block', id, content };
}

function noteParts(note: Note): Part {
  return { kind: 'note', note, isContinued: false };
}

/** Nothing where the notice does not say it. */
function ownNote(id: string, term: string, lines: readonly string[]): readonly Note[] {
  const said = lines.filter((line) => line !== '');
  return said.length === 0 ? [] : [{ id, term, lines: said, isRunOn: false, isOfNames: false }];
}
