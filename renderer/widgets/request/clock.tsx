import type { CalendarDate } from '../../../electron/domain/dates/calendar-date.ts';
import { daysLeft, urgencyOf } from '../../../electron/domain/requests/flow.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { today } from '../../text/screen-format.ts';
import { Tag } from '../../ui/tag.tsx';

interface ClockProps {
  readonly dueOn: CalendarDate;
  /** `large` on the request's own screen. */
  readonly size?: 'small' | 'large';
}

/** How many days are left of the two weeks: a word, and amber or red when they run out. */
export function Clock({ dueOn, size = 'small' }: ClockProps) {
  const { clock } = useText().requests;
  const now = today();
  const left = daysLeft(dueOn, now);
  const words = left === 0 ? clock.today : fill(left > 0 ? clock.left : clock.over, { count: Math.abs(left) });
  return (
    <Tag tone={urgencyOf(dueOn, now)} size={size}>
      {words}
    </Tag>
  );
}
