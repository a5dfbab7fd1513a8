import './choice.css';
import { useId } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { AlertMark, CheckMark } from './marks.tsx';

interface CheckboxProps {
  readonly name: string;
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly fault?: string | undefined;
}

/** Yes or not yet. */
export function Checkbox({ label, fault, ...props }: CheckboxProps) {
  const faultId = useId();
  return (
    <div className="field">
      <AriaCheckbox
        {...props}
        className="choice choice-check"
        isInvalid={fault !== undefined}
        validationBehavior="aria"
        aria-describedby={faultId}
      >
        <span className="choice-box" aria-hidden>
          {props.isSelected && <CheckMark />}
        </span>
        <span className="choice-label">{label}</span>
      </AriaCheckbox>
      <p id={faultId} className="field-fault" role="alert" hidden={fault === undefined}>
        <AlertMark />
        <span>{fault}</span>
      </p>
    </div>
  );
}
