import type { CalendarDate } from '../dates/calendar-date.ts';
import type { Instant } from '../dates/instant.ts';
import type { Notice } from '../notice/notice.ts';
import type { Paper } from './paper.ts';
import type { Decided, SlipKind } from './sheet.ts';
import type { SlipSnapshot } from './snapshot.ts';

/** Everything that is needed to draw one slip, and nothing else. */
export interface SlipDocument {
  readonly sheet: SlipKind;
  readonly snapshot: SlipSnapshot;
  /** What the confirmed entry decided; nothing for a request. */
  readonly decided: readonly Decided[];
  /** When it happened, which is before it was entered where it came on paper. */
  readonly occurred: Instant;
  /** The notice whose words a consent slip uses; a request receipt takes procedure and complaint contact from it. */
  readonly notice: Notice;
  /** From when that version holds; null while it is a draft. */
  readonly noticeEffectiveOn: CalendarDate | null;
  /** The picture of the seal that the snapshot names, as `data:` address; null where it names none. */
  readonly seal: string | null;
  /** Code of the confirmed entry, as shown: `XXXX-XXXX-XX·C`. */
  readonly code: string;
  /** What the QR holds: `KAO1|受付番号|code`, no personal data. */
  readonly qr: string;
  /** 0 for the first print, n for 再発行 n回目. */
  readonly reissue: number;
  /** Printed from fictional data: a watermark says so. */
  readonly isTraining: boolean;
  readonly paper: Paper;
  /** The 店控 is printed as well. */
  readonly hasShopCopy: boolean;
  /** A copy in English comes after the Japanese ones. */
  readonly hasEnglishCopy: boolean;
}
