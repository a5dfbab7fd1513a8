import './key.css';
import type { ReactNode } from 'react';

/** The name of a key, as it stands on the keyboard. */
export function Key({ children }: { readonly children: string }) {
  return <kbd className="key">{children}</kbd>;
}

/** A key and what it does here. */
export function KeyHint({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <span className="key-hint">
      <Key>{name}</Key>
      {children}
    </span>
  );
}
