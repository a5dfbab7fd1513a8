import styles from './views.module.css';
import type { StaffId } from '../../../../electron/domain/ids.ts';
import { useText } from '../../../text/language.tsx';
import { DateField, readDate } from '../../../ui/date-field.tsx';
import { StaffSelect } from '../staff-select.tsx';
import { everything } from '../use-ledger-lines.ts';
import { ViewLines } from './view-lines.tsx';

/** Whose day is shown: everybody's where nobody is chosen. The day is as it was typed. */
export interface StaffDay {
  readonly staffId: StaffId | null;
  readonly typed: string;
}

interface DayOfStaffProps {
  readonly shown: StaffDay;
  readonly onShow: (shown: StaffDay) => void;
}

/** All that somebody did on one day. */
export function DayOfStaff({ shown, onShow }: DayOfStaffProps) {
  const { staffDay: words } = useText().ledger;
  const on = readDate(shown.typed);
  return (
    <>
      <div className={styles.fields}>
        <StaffSelect hint={'\u3000'} staffId={shown.staffId} onChange={(staffId) => onShow({ ...shown, staffId })} />
        <DateField name="on" label={words.day} value={shown.typed} onChange={(typed) => onShow({ ...shown, typed })} />
      </div>
      {on === null ? (
        <p className={styles.ask}>{words.ask}</p>
      ) : (
        <ViewLines filter={{ ...everything, staffId: shown.staffId, on }} />
      )}
    </>
  );
}
