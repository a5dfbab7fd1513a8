import './segmented-control.css';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Option } from './select.tsx';

interface SegmentedControlProps<V extends string> {
  readonly name: string;
  /** Said by screen readers; the words of the segments must be plain without it. */
  readonly label: string;
  readonly options: readonly Option<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** One of two or three, side by side on one line. */
export function SegmentedControl<V extends string>({
  name,
  label,
  options,
  value,
  onChange,
}: SegmentedControlProps<V>) {
  return (
    <RadioGroup
      className="segments"
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
        <Radio key={option.value} value={option.value} className="segment">
          {option.label}
        </Radio>
      ))}
    </RadioGroup>
  );
}
