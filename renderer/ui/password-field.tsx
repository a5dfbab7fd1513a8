import styles from './field.module.css';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input, TextField as AriaTextField, type TextFieldProps } from 'react-aria-components/TextField';
import { useText } from '../text/language.tsx';
import { useFault } from './faults.ts';
import { FieldError, FieldHint, FieldLabel, type FieldWords } from './field-parts.tsx';
import { classNames } from './class-names.ts';

interface PasswordFieldProps extends FieldWords {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isNew?: boolean;
  readonly isAutoFocused?: boolean;
}

type KeyHandler = NonNullable<TextFieldProps['onKeyDown']>;

/** A password: hidden until it is shown, with a word about Caps Lock, which nobody sees otherwise. */
export function PasswordField(props: PasswordFieldProps) {
  const { label, isRequired = true, hint, isNew = false, isAutoFocused = false } = props;
  const fault = useFault(props.name, props.value);
  const { ui } = useText();
  const [isShown, setIsShown] = useState(false);
  const [isCapsLock, setIsCapsLock] = useState(false);
  const watchCapsLock: KeyHandler = (event) => {
    setIsCapsLock(event.getModifierState('CapsLock'));
    // React Aria takes a key that it hands to us for used up; the keys of the screen are to work here too.
    event.continuePropagation();
  };
  return (
    <AriaTextField
      className={classNames(styles.field)}
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
      <div className={styles.box}>
        <Input className={classNames(styles.input)} />
        <Button
          className={classNames(styles.toggle)}
          aria-label={isShown ? ui.hidePassword : ui.showPassword}
          onPress={() => setIsShown(!isShown)}
        >
          {isShown ? ui.hide : ui.show}
        </Button>
      </div>
      <p className={styles.note} aria-live="polite">
        {isCapsLock && ui.capsLock}
      </p>
      <FieldError>{fault}</FieldError>
    </AriaTextField>
  );
}
