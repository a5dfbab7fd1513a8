import styles from './segmented-control.module.css';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { classNames } from './class-names.ts';
import type { Option } from './select.tsx';

interface SegmentedControlProps<V extends string> {
  readonly name: string;
  /** Said by screen readers; the words of the segments must be plain without it. */
  readonly label: string;
  readonly options: readonly Option<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  /** `small` beside other controls on a line; `dense` where there are many of them. */
  readonly size?: 'medium' | 'small' | 'dense';
}

/** One of two or three, side by side on one line. */
export function SegmentedControl<V extends string>({
  name,
  label,
  options,
  value,
  onChange,
  size = 'medium',
}: SegmentedControlProps<V>) {
  return (
    <RadioGroup
      className={classNames(styles.segments, styles[size])}
      name={name}
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={(chosen) => {
        const option = options.find((one) => one.value === chosen);
        if (option !== undefined) onChange(option.value);
      }}
    >
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className={classNames(styles.segment)}>
          {option.label}
        </Radio>
      ))}
    </RadioGroup>
  );
}
