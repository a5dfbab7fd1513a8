import './key.css';
import type { ReactNode } from 'react';

/** A key that does the same as the button it stands on: for the eyes, the name of the button is its words. */
export function Key({ children }: { readonly children: string }) {
  return (
    <kbd className="key" aria-hidden>
      {children}
    </kbd>
  );
}

/** A key and what it does here. */
export function KeyHint({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <span className="key-hint">
      <kbd className="key">{name}</kbd>
      {children}
    </span>
  );
}
