import styles from './shortcuts.module.css';
import { createContext, use, useEffect, useRef, useState, type ReactNode } from 'react';
import { useKeyLayer, type KeyLayer } from './key-layer.ts';
import { Key } from './key.tsx';
import { useKey, type ScreenKey } from './use-key.ts';

/** A key, and the word for what it does. */
export interface NamedKey {
  readonly name: string;
  readonly label: string;
}

/** A key that does something now, and the word beside it on the line of keys. */
interface Shortcut extends NamedKey {
  readonly layer: KeyLayer;
  readonly press: () => void;
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
 * one has it: a dialog before the screen, the screen before the frame (see key-layer.ts), and a part before its whole.
 */
export function useShortcut(key: ScreenKey, label: string, action: () => void, isEnabled = true): void {
  const name = key === 'Escape' ? 'Esc' : key;
  const { add } = use(LineContext);
  const { layer } = useKeyLayer();
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });
  useKey(key, isEnabled ? action : null);
  useEffect(() => {
    const press = () => latest.current();
    return isEnabled ? add({ name, label, layer, press }) : undefined;
  }, [add, name, label, layer, isEnabled]);
}

function place({ name }: NamedKey): number {
  return name === 'Esc' ? 99 : Number(name.slice(1));
}

/** Keys in the order of every list of them: F1 to F12, then Esc. */
export function inKeyOrder<K extends NamedKey>(keys: readonly K[]): readonly K[] {
  return keys.toSorted((a, b) => place(a) - place(b));
}

/** What each key does now, in their order. Of two that want one key the inner one counts. */
export function useShortcuts(): readonly Shortcut[] {
  const { shortcuts } = use(LineContext);
  const inner = new Map<string, Shortcut>();
  for (const shortcut of shortcuts) {
    const known = inner.get(shortcut.name);
    if (known === undefined || known.layer === 'frame') inner.set(shortcut.name, shortcut);
  }
  return inKeyOrder([...inner.values()]);
}

/**
 * The line of keys: what each key does now, to be pressed with a finger too. To a screen reader it says nothing new: the
 * keys have their buttons on the screen, and F1 reads them out.
 */
export function ShortcutLine() {
  return (
    <div className={styles.shortcuts} data-part="shortcuts" aria-hidden>
      {useShortcuts().map(({ name, label, press }) => (
        <button
          key={name}
          type="button"
          className={styles.shortcut}
          data-part="shortcut"
          tabIndex={-1}
          // Whoever types goes on typing where they were.
          onMouseDown={(event) => event.preventDefault()}
          onClick={press}
        >
          <Key>{name}</Key>
          {label}
        </button>
      ))}
    </div>
  );
}
