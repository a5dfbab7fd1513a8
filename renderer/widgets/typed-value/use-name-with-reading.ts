import { useRef, type CompositionEvent } from 'react';
import { readingSchema } from '../../../electron/domain/text/clean.ts';
import {
  beginComposition,
  compose,
  endComposition,
  nothingTyped,
  readingOf,
  typeName,
  type TypedReading,
} from '../../../electron/domain/text/typed-reading.ts';
import type { CompositionEvents } from '../../ui/text-field.tsx';
import { tidy } from './typed-value.ts';

interface NameWithReading {
  readonly name: string;
  readonly kana: string;
  /** Whether nothing is to be filled in: it was said that nobody knows the reading. */
  readonly isKanaUnknown?: boolean;
  readonly onChange: (change: { readonly name: string; readonly kana?: string }) => void;
}

/**
 * Fills the reading in while the name is typed, from the kana that the input method shows before it converts them. Only where no
 * reading stands, or the one that was filled in here.
 */
export function useNameWithReading({ name, kana, isKanaUnknown = false, onChange }: NameWithReading) {
  const typed = useRef<TypedReading>(nothingTyped);
  const filled = useRef('');
  const take = (next: TypedReading, value: string) => {
    typed.current = next;
    const read = readingOf(next);
    const isMine = !isKanaUnknown && (kana === '' || kana === filled.current);
    const found = read === null ? kana : tidy(readingSchema, read);
    if (!isMine || found === kana) return onChange({ name: value });
    filled.current = found;
    onChange({ name: value, kana: found });
  };
  const composition: CompositionEvents = {
    onCompositionStart: ({ currentTarget }: CompositionEvent<HTMLInputElement>) => {
      const { selectionStart, selectionEnd } = currentTarget;
      // What stood there before the first letter, as a name that is edited, is known by no keys.
      const known = typeName(typed.current, name);
      typed.current = beginComposition(known, selectionStart ?? name.length, selectionEnd ?? name.length);
    },
    onCompositionUpdate: ({ data }: CompositionEvent<HTMLInputElement>) => {
      typed.current = compose(typed.current, data);
    },
    onCompositionEnd: ({ currentTarget }: CompositionEvent<HTMLInputElement>) => {
      take(endComposition(typed.current, currentTarget.value), currentTarget.value);
    },
  };
  return {
    composition,
    onChange: (value: string) => {
      if (typed.current.composition === null) take(typeName(typeName(typed.current, name), value), value);
      else onChange({ name: value });
    },
  };
}
