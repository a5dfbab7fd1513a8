import type { CalendarDate } from '../../../../electron/domain/dates/calendar-date.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatDay } from '../../../text/screen-format.ts';
import { Banner } from '../../../ui/banner.tsx';

/** Since when, or from when on, the notice holds. Also what the adoption has led to: it is read out when it appears. */
export function Adopted({ on }: { readonly on: CalendarDate }) {
  const { language } = useLanguage();
  const { adopt } = useText().home;
  return (
    <div aria-live="polite">
      <Banner variant="well">{fill(adopt.done, { date: formatDay(on, language) })}</Banner>
    </div>
  );
}
