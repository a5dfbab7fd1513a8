import styles from './capture.module.css';
import { shortNoticeId } from '../../../../electron/domain/notice/short-notice-id.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatDay } from '../../../text/screen-format.ts';
import { readDate } from '../../../ui/date-field.tsx';
import { Select } from '../../../ui/select.tsx';
import type { Capture } from '../../../widgets/consent/consent-draft.ts';
import { shownVersion, type HeldVersion } from './paper-notice.ts';

interface PaperNoticeFieldProps {
  readonly capture: Capture;
  readonly held: readonly HeldVersion[];
  readonly onChange: (change: Partial<Capture>) => void;
}

/** Which version of the notice stands on the paper: an agreement reaches no further than what that version asks. */
export function PaperNoticeField({ capture, held, onChange }: PaperNoticeFieldProps) {
  const { language } = useLanguage();
  const { paperNotice } = useText().consent;
  const shown = shownVersion(capture, held);
  if (shown === undefined || held.length < 2) return null;
  const on = readDate(capture.occurredOn);
  const isTooEarly = on !== null && on < shown.effectiveOn;
  return (
    <>
      <Select
        name="paperNotice"
        label={paperNotice.label}
        options={held.map(({ noticeId, version }) => ({
          value: noticeId,
          label: fill(paperNotice.version, { version, id: shortNoticeId(noticeId) }),
        }))}
        value={shown.noticeId}
        onChange={(noticeId) => onChange({ noticeId })}
      />
      {isTooEarly && (
        <p className={styles.late}>
          {fill(paperNotice.tooEarly, { version: shown.version, date: formatDay(shown.effectiveOn, language) })}
        </p>
      )}
    </>
  );
}
