import type { ConsentSnapshot } from '../../../electron/domain/slips/snapshot.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { formatMoment } from '../../text/format.ts';
import { goingOnList, stoppedBeforeList, stoppedList } from './choice-list.ts';
import { noticeNote } from './notice-note.ts';
import { Legend } from '../parts/legend.tsx';
import { withdrawalNote } from '../parts/notice-notes.ts';
import type { Part } from '../parts/part.ts';
import { Unbroken } from '../parts/unbroken.tsx';
import type { SlipDocument } from '../../../electron/domain/printable/slip.ts';
import { giverSaid, whenSaid } from './when-said.tsx';

/** What stands on a 撤回・停止受付票 below the customer: how it was said, from when it holds, all that is stopped now, and what goes on. */
export function stopParts(document: SlipDocument, snapshot: ConsentSnapshot, texts: SlipTexts): readonly Part[] {
  const { notice, decided } = document;
  const { stop } = texts;
  const before = stoppedBeforeList(notice, snapshot, decided, texts);
  const goingOn = goingOnList(notice, snapshot, texts);
  return [
    {
      kind: 'facts',
      id: 'since',
      lines: [
        ...whenSaid(document, texts),
        ...giverSaid(document, texts),
        // Not before it was entered, whatever day the paper bears.
        [
          {
            term: stop.since,
            content: <strong>{fill(stop.at, { moment: formatMoment(snapshot.issuedAt, texts) })}</strong>,
          },
        ],
      ],
    },
    { kind: 'lines', list: stoppedList(notice, snapshot, decided, texts), isContinued: false },
    ...(before.lines.length === 0 ? [] : [{ kind: 'lines', list: before, isContinued: false } as const]),
    { kind: 'lines', list: goingOn, isContinued: false },
    {
      kind: 'block',
      id: 'always',
      content: (
        <Legend>
          <span>{stop.always}</span>
          {goingOn.lines.some(({ choice }) => choice?.isByNotice) ? <Unbroken>{texts.byNotice}</Unbroken> : null}
        </Legend>
      ),
    },
    { kind: 'note', note: noticeNote(document, snapshot, texts), isContinued: false },
    { kind: 'note', note: withdrawalNote(notice, texts), isContinued: false },
  ];
}
