/** What an event of the keyboard says about input methods. */
type KeyPress = Pick<KeyboardEvent, 'isComposing' | 'keyCode'>;

/**
 * Whether a key belongs to an input method: the Enter that picks a candidate and the Esc that drops one are no answers to
 * us. 229 is what Chromium gives while the method is at work and the composition has not begun, or has just ended.
 */
export function isImeKey({ isComposing, keyCode }: KeyPress): boolean {
  return isComposing || keyCode === 229;
}
