import type { Output } from '../../../electron/contract/table.ts';
import { daysBetween } from '../../../electron/domain/dates/calendar-date.ts';
import { tokyoDateOf } from '../../../electron/domain/dates/instant.ts';
import { tellingUrgency } from '../../../electron/domain/sharing/partner-telling.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { today } from '../../text/screen-format.ts';
import { Tag, type Tone } from '../../ui/tag.tsx';

type ToTell = Pick<Output<'consent.background'>['toTell'][number], 'about' | 'since'>;

/** How pressing it is to tell a partner. Of a stop that does not stand, the partner is told again some day soon. */
export function urgencyOf({ about, since }: ToTell): Tone {
  return about === 'resumed' ? 'soon' : tellingUrgency(since, today());
}

/** For how many days a partner should have been told, amber or red when they become many. */
export function TellingTag({ open }: { readonly open: ToTell }) {
  const { telling } = useText().sharing;
  const days = daysBetween(tokyoDateOf(open.since), today());
  const words = days === 0 ? telling.today : fill(telling.days, { count: days });
  return <Tag tone={urgencyOf(open)}>{open.about === 'resumed' ? telling.resumedMark : words}</Tag>;
}
