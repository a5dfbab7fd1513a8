import { useQuery } from '@tanstack/react-query';
import type { StaffId } from '../../../electron/domain/ids.ts';
import { ask } from '../../api/queries.ts';
import { useText } from '../../text/language.tsx';
import type { FieldWords } from '../../ui/field-parts.tsx';
import { Select } from '../../ui/select.tsx';

interface StaffSelectProps extends Pick<FieldWords, 'hint'> {
  /** Null for everybody. */
  readonly staffId: StaffId | null;
  readonly onChange: (staffId: StaffId | null) => void;
}

/** Whose records are shown. */
export function StaffSelect({ staffId, onChange, hint }: StaffSelectProps) {
  const words = useText().ledger.filter;
  const { data: staff = [] } = useQuery(ask('staff.list', {}));
  return (
    <Select
      name="staff"
      label={words.staff}
      hint={hint}
      value={staffId ?? ''}
      onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
      options={[
        { value: '', label: words.allStaff },
        ...staff.map((one) => ({ value: one.staffId, label: one.label })),
      ]}
    />
  );
}
