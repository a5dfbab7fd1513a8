import './select.css';
import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { FieldError, FieldHint, FieldLabel, type FieldWords } from './field-parts.tsx';
import { CheckMark } from './marks.tsx';

/** One of the things in the list. */
export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface SelectProps<V extends string> extends FieldWords {
  readonly name: string;
  readonly options: readonly Option<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly isDisabled?: boolean;
}

/** One of many: more than can all be in sight. What may be left open has an option of its own that says so. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { label, isRequired = false, hint, fault, options, value, isDisabled = false } = props;
  return (
    <AriaSelect
      className="field"
      name={props.name}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen !== undefined) props.onChange(chosen.value);
      }}
      isDisabled={isDisabled}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} isRequired={isRequired} />
      <FieldHint>{hint}</FieldHint>
      <Button className="field-input select-button">
        <SelectValue className="select-value">{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown className="select-arrow" aria-hidden />
      </Button>
      <FieldError>{fault}</FieldError>
      <Popover className="select-list">
        <ListBox items={options}>
          {(option: Option<V>) => (
            <ListBoxItem id={option.value} textValue={option.label} className="select-option">
              <span className="select-tick" aria-hidden>
                {option.value === value && <CheckMark />}
              </span>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
