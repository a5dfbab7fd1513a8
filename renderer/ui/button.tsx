import './button.css';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';

interface ButtonProps {
  readonly children: ReactNode;
  /** `primary` once on a screen: what most people are here for. `danger` stops something. `quiet` reads like a link. */
  readonly variant?: 'primary' | 'secondary' | 'danger' | 'quiet';
  readonly type?: 'button' | 'submit';
  /** The id of the form that it sends off, where it does not stand inside. */
  readonly form?: string;
  readonly isDisabled?: boolean;
  /** Its work is being done: it stays where it is and does nothing. A form takes care of that itself (`useSubmit`). */
  readonly isPending?: boolean;
  /** The first thing of a dialog that was just opened. */
  readonly isAutoFocused?: boolean;
  readonly onPress?: () => void;
  /** The language of its words, where that is not the language of the screen. */
  readonly lang?: string;
}

/** Something to press, large enough for a finger. */
export function Button({
  variant = 'secondary',
  isPending = false,
  isAutoFocused = false,
  lang,
  onPress,
  ...props
}: ButtonProps) {
  return (
    <AriaButton
      {...props}
      {...(lang === undefined ? {} : { lang })}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- what an answer is expected to
      autoFocus={isAutoFocused}
      className={`button button-${variant}`}
      // Not `isDisabled`, which would take the focus away, and not React Aria's `isPending`, which leaves an image without a
      // name behind when the screen changes.
      aria-disabled={isPending}
      onPress={() => {
        if (!isPending) onPress?.();
      }}
    />
  );
}
