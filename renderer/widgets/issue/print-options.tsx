import styles from './print-options.module.css';
import { useQuery } from '@tanstack/react-query';
import type { Output } from '../../../electron/contract/table.ts';
import { paperSchema } from '../../../electron/domain/slips/paper.ts';
import { ask } from '../../api/queries.ts';
import { useText } from '../../text/language.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import type { PrintOptions } from './use-slip-issue.ts';

interface SlipOptionsProps {
  /** On which the slip can be printed. */
  readonly kinds: Output<'slip.list'>[number]['kinds'];
  readonly wanted: PrintOptions;
  readonly onChange: (wanted: PrintOptions) => void;
}

/** How the next copy is to be: what is not chosen here is as the entry asks for and as this PC is set. */
export function SlipOptions({ kinds, wanted, onChange }: SlipOptionsProps) {
  const { options, type } = useText().slips;
  const { data: settings } = useQuery(ask('settings.get', {}));
  if (settings === undefined) return null;
  return (
    <div className={styles.options}>
      {wanted.slipKind !== undefined && kinds.length > 1 && (
        <SegmentedControl
          size="small"
          name="slipKind"
          label={options.slipKind}
          options={kinds.map(({ slipKind }) => ({ value: slipKind, label: type[slipKind] }))}
          value={wanted.slipKind}
          onChange={(slipKind) => onChange({ ...wanted, slipKind })}
        />
      )}
      <SegmentedControl
        size="small"
        name="paper"
        label={options.paper}
        options={paperSchema.options.map((value) => ({ value, label: options.papers[value] }))}
        value={wanted.paper ?? settings.paper}
        onChange={(paper) => onChange({ ...wanted, paper })}
      />
    </div>
  );
}

/** Whether the next copy has one in English with it. */
export function EnglishCopy({ wanted, onChange }: Omit<SlipOptionsProps, 'kinds'>) {
  const { options } = useText().slips;
  return (
    <Checkbox
      name="english"
      label={options.english}
      isSelected={wanted.hasEnglishCopy ?? false}
      onChange={(hasEnglishCopy) => onChange({ ...wanted, hasEnglishCopy })}
    />
  );
}
