import styles from './export-fields.module.css';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../api/queries.ts';
import { useText } from '../../text/language.tsx';
import { CheckboxGroup } from '../../ui/checkbox-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ExportValues } from './export-input.ts';
import { kindGroups } from '../../../electron/domain/entries/entry-kind.ts';

interface ExportFieldsProps {
  readonly values: ExportValues;
  readonly onChange: (change: Partial<ExportValues>) => void;
}

/** Why, which part of the ledger, and whether what was recorded leaves the house with it. */
export function ExportFields({ values, onChange }: ExportFieldsProps) {
  const { ledger } = useText();
  const words = ledger.export;
  const { data: staff = [] } = useQuery(ask('staff.list', {}));
  return (
    <>
      <TextField
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        isRequired
        isAutoFocused
        value={values.reason}
        onChange={(reason) => onChange({ reason })}
      />
      <div className={styles.row}>
        <DateField name="from" label={words.from} value={values.from} onChange={(from) => onChange({ from })} />
        <DateField name="to" label={words.to} value={values.to} onChange={(to) => onChange({ to })} />
        <Select
          name="staff"
          label={words.staff}
          hint={'\u3000'}
          value={values.staffId ?? ''}
          onChange={(staffId) => onChange({ staffId: staffId === '' ? null : staffId })}
          options={[
            { value: '', label: ledger.filter.allStaff },
            ...staff.map(({ staffId, label }) => ({ value: staffId, label })),
          ]}
        />
      </div>
      <RadioGroup
        name="division"
        label={words.division}
        value={values.division}
        onChange={(division) => onChange({ division })}
        choices={[
          { value: 'one', label: words.oneFile, hint: words.oneFileHint },
          { value: 'months', label: words.byMonth, hint: words.byMonthHint },
        ]}
      />
      <CheckboxGroup
        name="groups"
        label={words.kind}
        hint={words.kindHint}
        columns={2}
        value={values.groups}
        onChange={(chosen) => onChange({ groups: chosen })}
        choices={kindGroups.map((value) => ({ value, label: words.kindGroups[value] }))}
      />
      <RadioGroup
        name="contents"
        label={words.contents}
        value={values.contents}
        onChange={(contents) => onChange({ contents })}
        choices={[
          { value: 'headers', label: words.headersOnly, hint: words.headersHint },
          { value: 'contents', label: words.withContents, hint: words.withContentsHint },
        ]}
      />
      {values.contents === 'contents' && (
        <TextField
          name="limit"
          label={words.limit}
          isRequired
          width="short"
          inputMode="numeric"
          value={values.limit}
          onChange={(limit) => onChange({ limit })}
        />
      )}
    </>
  );
}
