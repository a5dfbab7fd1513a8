import styles from './button.module.css';
import { createContext, use, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { classNames } from './class-names.ts';

/**
 * How much room a button takes. `low` on a bar, `small` in a row of other things, `dense` where many share a line, `fine`
 * beside small print, `inline` in a line of text; `tall` and `large` for a thumb that is not careful.
 */
export type ButtonSize = 'inline' | 'fine' | 'dense' | 'small' | 'low' | 'medium' | 'tall' | 'large';

/** The size of every button inside that asks for none. */
export const ButtonSizeContext = createContext<ButtonSize>('medium');

interface ButtonProps {
  readonly children: ReactNode;
  /**
   * `primary` once on a screen: what most people are here for. `danger` stops something. `time` is what should be seen to.
   * `quiet` reads like a link.
   */
  readonly variant?: 'primary' | 'secondary' | 'danger' | 'time' | 'quiet';
  readonly size?: ButtonSize;
  /** As wide as its place, with room for a second line below the first. */
  readonly isBlock?: boolean;
  /** Beside other things it goes on two lines, no higher than a low button, before it goes on a line of its own. */
  readonly canWrap?: boolean;
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
  size,
  isBlock = false,
  canWrap = false,
  isPending = false,
  isAutoFocused = false,
  lang,
  onPress,
  ...props
}: ButtonProps) {
  const usual = use(ButtonSizeContext);
  return (
    <AriaButton
      {...props}
      {...(lang === undefined ? {} : { lang })}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- what an answer is expected to
      autoFocus={isAutoFocused}
      className={classNames(
        styles.button,
        styles[variant],
        styles[size ?? usual],
        isBlock && styles.block,
        canWrap && styles.wrapping,
      )}
      // Not `isDisabled`, which would take the focus away, and not React Aria's `isPending`, which leaves an image without a
      // name behind when the screen changes.
      aria-disabled={isPending}
      onPress={() => {
        if (!isPending) onPress?.();
      }}
    />
  );
}
