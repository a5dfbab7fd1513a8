import type { ConsentSnapshot } from '../../../electron/domain/slips/snapshot.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { Legend } from '../parts/legend.tsx';
import { markMeanings } from '../parts/mark-meanings.tsx';
import { noticeNote } from './notice-note.ts';
import {
  identityNotes,
  provisionNotes,
  purposeNote,
  sharingNotes,
  unlistedNotes,
  withdrawalNote,
} from '../parts/notice-notes.ts';
import type { Note, Part } from '../parts/part.ts';
import type { SlipDocument } from '../../../electron/domain/printable/slip.ts';
import type { StateGrid } from '../parts/grid.ts';
import { sharingGrids, stateGrids } from './state-grid.ts';
import { saidParts } from './when-said.tsx';

/** What stands on a 同意確認票 below the customer: every choice, and the words under which it was made. */
export function consentParts(document: SlipDocument, snapshot: ConsentSnapshot, texts: SlipTexts): readonly Part[] {
  const { notice } = document;
  return choiceParts(document, snapshot, texts, stateGrids(notice, snapshot, texts), [
    ...unlistedNotes(snapshot, texts),
    purposeNote(notice, texts),
    ...sharingNotes(notice, snapshot.company, texts),
    ...provisionNotes(notice, texts),
    withdrawalNote(notice, texts),
    ...identityNotes(notice, texts),
  ]);
}

/** What stands on a 共同利用に関する意思確認票: the choices for each partner, and the five items of Art. 27(5)(iii). */
export function sharingParts(document: SlipDocument, snapshot: ConsentSnapshot, texts: SlipTexts): readonly Part[] {
  const { notice } = document;
  const states = snapshot.states.filter(({ scope }) => scope.startsWith('share:') || scope.startsWith('recall:'));
  return choiceParts(document, snapshot, texts, sharingGrids(notice, snapshot, texts), [
    ...unlistedNotes({ states }, texts),
    ...sharingNotes(notice, snapshot.company, texts),
    withdrawalNote(notice, texts),
    ...identityNotes(notice, texts),
  ]);
}

function choiceParts(
  document: SlipDocument,
  snapshot: ConsentSnapshot,
  texts: SlipTexts,
  grids: readonly StateGrid[],
  notes: readonly Note[],
): readonly Part[] {
  return [
    ...saidParts(document, texts),
    ...grids.map((grid): Part => ({ kind: 'grid', grid, isContinued: false })),
    ...legend(grids, texts),
    ...[noticeNote(document, snapshot, texts), ...notes].map((note): Part => ({
      kind: 'note',
      note,
      isContinued: false,
    })),
  ];
}

function legend(grids: readonly StateGrid[], texts: SlipTexts): readonly Part[] {
  const meanings = markMeanings(grids, texts);
  return meanings.length === 0 ? [] : [{ kind: 'block', id: 'legend', content: <Legend>{meanings}</Legend> }];
}
