import type { ConsentSnapshot } from '../../../electron/domain/slips/snapshot.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { formatSlipDay } from '../../text/format.ts';
import type { SlipDocument } from '../../../electron/domain/printable/slip.ts';

/** Which notice was shown, or whose words the slip borrows where none was: a stop needs none. */
export function noticeLine(
  { notice, noticeEffectiveOn }: SlipDocument,
  snapshot: ConsentSnapshot,
  texts: SlipTexts,
): string {
  const { title, version } = notice;
  const since = noticeEffectiveOn ? fill(texts.noticeSince, { date: formatSlipDay(noticeEffectiveOn, texts) }) : '';
  return fill(snapshot.isNoticeShown ? texts.noticeShown : texts.noticeLent, { title, version, since });
}
