import './field.css';
import { useState, type KeyboardEvent } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input, TextField as AriaTextField } from 'react-aria-components/TextField';
import { useText } from '../text/language.tsx';
import { FieldFault, FieldHint, FieldLabel, type FieldWords } from './field-parts.tsx';

interface PasswordFieldProps extends FieldWords {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isNew?: boolean;
  readonly isAutoFocused?: boolean;
}

/** A password: hidden until it is shown, with a word about Caps Lock, which nobody sees otherwise. */
export function PasswordField(props: PasswordFieldProps) {
  const { label, isRequired = true, hint, fault, isNew = false, isAutoFocused = false } = props;
  const { ui } = useText();
  const [isShown, setIsShown] = useState(false);
  const [isCapsLock, setIsCapsLock] = useState(false);
  const watchCapsLock = (event: KeyboardEvent) => setIsCapsLock(event.getModifierState('CapsLock'));
  return (
    <AriaTextField
      className="field"
      type={isShown ? 'text' : 'password'}
      name={props.name}
      value={props.value}
      onChange={props.onChange}
      isRequired={isRequired}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
      autoComplete={isNew ? 'new-password' : 'off'}
      spellCheck="false"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field that this screen is about
      autoFocus={isAutoFocused}
      onKeyDown={watchCapsLock}
      onKeyUp={watchCapsLock}
      onBlur={() => setIsCapsLock(false)}
    >
      <FieldLabel label={label} isRequired={isRequired} />
      <FieldHint>{hint}</FieldHint>
      <div className="field-box">
        <Input className="field-input" />
        <Button
          className="field-toggle"
          aria-label={isShown ? ui.hidePassword : ui.showPassword}
          onPress={() => setIsShown(!isShown)}
        >
          {isShown ? ui.hide : ui.show}
        </Button>
      </div>
      <p className="field-note" aria-live="polite">
        {isCapsLock && ui.capsLock}
      </p>
      <FieldFault>{fault}</FieldFault>
    </AriaTextField>
  );
}
