import { fireEvent } from '@testing-library/react';

/** What an input method does at the end of a field: the field holds each step, and the event comes before it. */
export function compose(field: HTMLElement, steps: readonly string[]): void {
  if (!(field instanceof HTMLInputElement)) throw new Error('no field');
  const before = field.value;
  field.setSelectionRange(before.length, before.length);
  fireEvent.compositionStart(field, { data: '' });
  for (const data of steps) {
    fireEvent.compositionUpdate(field, { data });
    fireEvent.change(field, { target: { value: before + data } });
  }
  fireEvent.compositionEnd(field, { data: steps.at(-1) });
}
