import { useState } from 'react';
import { useSignedIn } from '../../widgets/session/session-context.tsx';
import { useAskedFirst } from '../../widgets/drafts/use-asked-first.ts';

const blank = { current: '', password: '', again: '' };

/** One's own new password as typed: the one that it replaces, itself, and once more. */
type TypedPasswords = typeof blank;

/** A new password of one's own while it is typed. */
export interface PasswordEdit {
  readonly typed: TypedPasswords;
  readonly change: (change: Partial<TypedPasswords>) => void;
  readonly clear: () => void;
}

/** Keeps what was typed, and for nobody else: whoever takes over the desk finds the fields empty. */
export function usePasswordEdit(): PasswordEdit {
  const { staffId } = useSignedIn().staff;
  const [kept, setKept] = useState({ staffId, ...blank });
  const { current, password, again } = kept.staffId === staffId ? kept : blank;
  const clear = () => setKept({ staffId, ...blank });
  useAskedFirst(
    [current, password, again].some((text) => text !== ''),
    clear,
  );
  return {
    typed: { current, password, again },
    change: (change) => setKept({ staffId, current, password, again, ...change }),
    clear,
  };
}
