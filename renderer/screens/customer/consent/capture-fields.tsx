import type { CustomerId } from '../../../../electron/domain/ids.ts';
import styles from './capture.module.css';
import { fill } from '../../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatDay, today } from '../../../text/screen-format.ts';
import { DateField, readDate } from '../../../ui/date-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { isEnteredLate } from '../../../../electron/domain/consent/late-paper.ts';
import { captureChoices, type Capture } from '../../../widgets/consent/consent-draft.ts';
import { GiverFields } from './giver-fields.tsx';
import type { Givers } from './givers.ts';
import type { HeldVersion } from './paper-notice.ts';
import { PaperNoticeField } from './paper-notice-field.tsx';
import { ScanField } from './scan-field.tsx';

interface CaptureFieldsProps {
  readonly customerId: CustomerId;
  readonly capture: Capture;
  readonly givers: Givers;
  /** The versions of the notice that a paper may show, the latest first. */
  readonly held: readonly HeldVersion[];
  readonly onChange: (change: Partial<Capture>) => void;
}

/** What is asked where an answer did not come from the customer at the counter, who signs the slip. */
export function CaptureFields({ customerId, capture, givers, held, onChange }: CaptureFieldsProps) {
  const { consent } = useText();
  const { evidences } = consent;
  return (
    <div className={styles.fields}>
      <GiverFields customerId={customerId} capture={capture} givers={givers} onChange={onChange} />
      <Select
        name="evidence"
        label={consent.evidence.title}
        options={captureChoices.evidences.map((value) => ({ value, label: evidences[value] }))}
        value={capture.evidence}
        onChange={(evidence) => onChange({ evidence })}
      />
      {capture.evidence === 'paper' && (
        <TextField
          name="binder"
          label={consent.binder}
          hint={consent.binderHint}
          isRequired
          value={capture.binder}
          onChange={(binder) => onChange({ binder })}
        />
      )}
      {capture.evidence === 'file' && <ScanField scan={capture.scan} onChange={(scan) => onChange({ scan })} />}
      {isEnteredLate(capture.method) && (
        <DateField
          name="occurredOn"
          label={consent.occurred}
          isRequired
          value={capture.occurredOn}
          onChange={(occurredOn) => onChange({ occurredOn })}
        />
      )}
      {isEnteredLate(capture.method) && <PaperNoticeField capture={capture} held={held} onChange={onChange} />}
      <LateNote capture={capture} />
    </div>
  );
}

/** Said only for a day before today: such answers replace nothing that came after them (consent rule 8). */
function LateNote({ capture }: { readonly capture: Capture }) {
  const { language } = useLanguage();
  const { consent } = useText();
  const on = isEnteredLate(capture.method) ? readDate(capture.occurredOn) : null;
  if (on === null || on >= today()) return null;
  return <p className={styles.late}>{fill(consent.late, { date: formatDay(on, language) })}</p>;
}
