import type { ConsentSnapshot } from '../../../electron/domain/slips/snapshot.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { formatSlipDay } from '../../text/format.ts';
import type { SlipDocument } from '../../../electron/domain/printable/slip.ts';
import type { Note } from '../parts/part.ts';

/** Which notice was shown, or whose words the slip borrows where none was: a stop needs none. */
export function noticeNote(
  { notice, noticeEffectiveOn }: SlipDocument,
  snapshot: ConsentSnapshot,
  texts: SlipTexts,
): Note {
  const { title, version } = notice;
  const since = noticeEffectiveOn ? fill(texts.noticeSince, { date: formatSlipDay(noticeEffectiveOn, texts) }) : '';
  return {
    id: 'notice',
    term: snapshot.isNoticeShown ? texts.term.noticeShown : texts.term.noticeLent,
    lines: [fill(texts.noticeVersion, { title, version, since })],
    isRunOn: false,
    isOfNames: false,
  };
}
