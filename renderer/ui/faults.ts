import { createContext, use, useEffect, useState } from 'react';

/** What is wrong with which field, by the field's name. */
export type FieldFaults<Name extends string = string> = Readonly<Partial<Record<Name, string>>>;

/** The faults that a form shows: each field inside finds its own by its name. */
export interface ShownFaults {
  readonly found: FieldFaults;
  /** Counts how often faults were shown: each time the form moves the focus to the first of them. */
  readonly round: number;
  /** The field holds something else now: its fault goes at once, not at the next try. */
  readonly putRight: (name: string) => void;
}

/** The faults of a form. */
export interface Faults<Name extends string> {
  /** For the `Form` around the fields. */
  readonly shown: ShownFaults;
  /** Shows these, or none; whether there was one. */
  readonly show: (faults: FieldFaults<Name>) => boolean;
  /** Nothing is wrong any more. */
  readonly forget: () => void;
}

/** Nothing is wrong. */
export const noFaults: ShownFaults = { found: {}, round: 0, putRight: () => undefined };

/** Keeps the faults of a form. */
export function useFaults<Name extends string>(): Faults<Name> {
  const [found, setFound] = useState<FieldFaults>({});
  const [round, setRound] = useState(0);
  return {
    shown: {
      found,
      round,
      putRight: (name) => setFound((old) => ({ ...old, [name]: undefined })),
    },
    show: (faults) => {
      setFound(faults);
      setRound((count) => count + 1);
      return Object.values(faults).some((fault) => fault !== undefined);
    },
    forget: () => setFound({}),
  };
}

/** What the form around a field shows. */
export const FaultsContext = createContext(noFaults);

/** What is wrong with a field of the form around it; see `useFaultOf`. */
export function useFault(name: string, value: unknown): string | undefined {
  return useFaultOf(use(FaultsContext), name, value);
}

/**
 * What is wrong at a place. It goes as soon as the value is another one, typed or filled in: React Aria's own
 * `validationErrors` would stay until the field is left, and say of a right value that it is wrong.
 *
 * @param value what was judged; compared by identity
 */
export function useFaultOf({ found, round, putRight }: ShownFaults, name: string, value: unknown): string | undefined {
  const [judged, setJudged] = useState({ round, value });
  if (judged.round !== round) setJudged({ round, value });
  const isPutRight = judged.round === round && !Object.is(judged.value, value);
  const fault = found[name];
  useEffect(() => {
    if (isPutRight && fault !== undefined) putRight(name);
  });
  return isPutRight ? undefined : fault;
}
