import { useState } from 'react';

/** What is wrong with which field. */
export type FieldFaults<Name extends string> = Readonly<Partial<Record<Name, string>>>;

/** The faults of a form, as they are shown. */
export interface Faults<Name extends string> {
  readonly of: (name: Name) => string | undefined;
  /** Counts how often faults were shown: each time the form moves the focus to the first of them. */
  readonly shown: number;
  /** Shows these, or none; whether there was one. */
  readonly show: (faults: FieldFaults<Name>) => boolean;
  /** Nothing is wrong any more. */
  readonly forget: () => void;
  /** The field is being put right: its fault goes at once, not at the next try. */
  readonly clear: (name: Name) => void;
}

/** Keeps the faults of a form. */
export function useFaults<Name extends string>(): Faults<Name> {
  const [faults, setFaults] = useState<FieldFaults<Name> | null>(null);
  const [shown, setShown] = useState(0);
  return {
    of: (name) => faults?.[name],
    shown,
    show: (found) => {
      const isFaulty = Object.values(found).some((fault) => fault !== undefined);
      setFaults(found);
      if (isFaulty) setShown((count) => count + 1);
      return isFaulty;
    },
    forget: () => setFaults(null),
    clear: (name) => setFaults((old) => (old === null ? null : { ...old, [name]: undefined })),
  };
}
