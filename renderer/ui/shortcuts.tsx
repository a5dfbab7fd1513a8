import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { KeyHint } from './key.tsx';
import { useKey, type ScreenKey } from './use-key.ts';

/** A key that does something now, and the word beside it on the line of keys. */
interface Shortcut {
  readonly name: string;
  readonly label: string;
}

interface Line {
  readonly shortcuts: readonly Shortcut[];
  readonly add: (shortcut: Shortcut) => () => void;
}

const LineContext = createContext<Line>({ shortcuts: [], add: () => () => undefined });

/** Keeps the line of keys for everything inside it. */
export function ShortcutProvider({ children }: { readonly children: ReactNode }) {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const [add] = useState(() => (shortcut: Shortcut) => {
    setShortcuts((known) => [...known, shortcut]);
    return () => setShortcuts((known) => known.filter((one) => one !== shortcut));
  });
  return <LineContext value={{ shortcuts, add }}>{children}</LineContext>;
}

/**
 * Lets a key do something while this component is shown, and says so on the line of keys. Where two want one key, the inner
 * one has it: its listener hears first.
 */
export function useShortcut(key: ScreenKey, label: string, action: () => void, isEnabled = true): void {
  const name = key === 'Escape' ? 'Esc' : key;
  const { add } = use(LineContext);
  useKey(key, isEnabled ? action : null);
  useEffect(() => (isEnabled ? add({ name, label }) : undefined), [add, name, label, isEnabled]);
}

/** The order of the keys on the line: F1 to F12, then Esc. */
function place(name: string): number {
  return name === 'Esc' ? 99 : Number(name.slice(1));
}

/** The line of keys: what each key does now. */
export function ShortcutLine() {
  const { shortcuts } = use(LineContext);
  const shown = [...new Map(shortcuts.map((shortcut) => [shortcut.name, shortcut])).values()];
  return shown
    .toSorted((a, b) => place(a.name) - place(b.name))
    .map(({ name, label }) => (
      <KeyHint key={name} name={name}>
        {label}
      </KeyHint>
    ));
}
