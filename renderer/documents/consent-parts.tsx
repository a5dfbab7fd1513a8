import type { ConsentSnapshot } from '../../electron/domain/slips/snapshot.ts';
import { formatEraDate } from '../../electron/domain/dates/era-format.ts';
import type { SlipTexts } from '../text/catalogue.ts';
import { fill } from '../text/fill.ts';
import { Legend } from './legend.tsx';
import {
  identityNotes,
  provisionNotes,
  purposeNote,
  sharingNotes,
  unlistedNotes,
  withdrawalNote,
} from './notice-notes.ts';
import type { Part } from './part.ts';
import type { PrintedDocument } from './printed-document.ts';
import { stateGrids } from './state-grid.ts';

/** What stands on a 同意確認票 below the customer: every choice, and the words under which it was made. */
export function consentParts(document: PrintedDocument, snapshot: ConsentSnapshot, texts: SlipTexts): readonly Part[] {
  const { notice } = document;
  const { company } = snapshot;
  const grids = stateGrids(notice, snapshot, texts);
  const notes = [
    ...unlistedNotes(snapshot, texts),
    purposeNote(notice, texts),
    ...sharingNotes(notice, company, texts),
    ...provisionNotes(notice, texts),
    withdrawalNote(notice, texts),
    ...identityNotes(notice, texts),
  ];
  return [
    ...grids.map((grid): Part => ({ kind: 'grid', grid, isContinued: false })),
    {
      kind: 'block',
      id: 'legend',
      content: (
        <p className="legend">
          <Legend grids={grids} texts={texts} />
          <span className="unbroken">{noticeLine(document, snapshot, texts)}</span>
        </p>
      ),
    },
    ...notes.map((note): Part => ({ kind: 'note', note, isContinued: false })),
  ];
}

/** Which notice was shown, or whose words the slip borrows where none was: a stop needs none. */
function noticeLine(
  { notice, noticeEffectiveOn }: PrintedDocument,
  snapshot: ConsentSnapshot,
  texts: SlipTexts,
): string {
  const { title, version } = notice;
  const since = noticeEffectiveOn ? fill(texts.noticeSince, { date: formatEraDate(noticeEffectiveOn) }) : '';
  return fill(snapshot.isNoticeShown ? texts.noticeShown : texts.noticeLent, { title, version, since });
}
