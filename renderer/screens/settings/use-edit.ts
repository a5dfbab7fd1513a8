import { useState } from 'react';
import type { Failure } from '../../../electron/contract/failure.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { useFaults, type Faults } from '../../ui/faults.ts';
import { useAskedFirst } from '../../widgets/drafts/use-asked-first.ts';

/** Something recorded that is being changed in a form. */
export interface Edit<T, Name extends string> {
  /** As typed; null until it was read. */
  readonly values: T | null;
  readonly faults: Faults<Name>;
  readonly isDirty: boolean;
  readonly isPending: boolean;
  readonly failure: Failure | null;
  /** It was recorded, and nothing was typed since. */
  readonly isSaved: boolean;
  readonly change: (values: T) => void;
  readonly undo: () => void;
  readonly save: () => void;
}

/** Where a form that is sent off puts what it finds. */
interface Sent<T, Name extends string> {
  readonly faults: Faults<Name>;
  /** Shows it as it would be recorded. */
  readonly show: (tidy: T) => void;
}

/**
 * Changes something that is recorded. Whoever leaves with something unsaved is asked first.
 *
 * @param recorded as it is now; undefined until it was read
 * @param record records what was typed and lets `recorded` be that; false where its faults were shown instead
 */
export function useEdit<T, Name extends string>(
  recorded: T | undefined,
  record: (typed: T, sent: Sent<T, Name>) => Promise<boolean>,
): Edit<T, Name> {
  const [typed, setTyped] = useState<T | null>(null);
  const [isSaved, setIsSaved] = useState(false);
  const faults = useFaults<Name>();
  const values = typed ?? recorded ?? null;
  const isDirty = typed !== null && JSON.stringify(typed) !== JSON.stringify(recorded);
  const { isPending, failure, submit, forget } = useSubmit(async () => {
    if (values === null || !(await record(values, { faults, show: setTyped }))) return;
    setTyped(null);
    setIsSaved(true);
  });
  const undo = () => {
    setTyped(null);
    faults.forget();
    forget();
  };
  useAskedFirst(isDirty, undo);
  return {
    values,
    faults,
    isDirty,
    isPending,
    failure,
    isSaved: isSaved && !isDirty,
    change: (next) => {
      setTyped(next);
      setIsSaved(false);
      forget();
    },
    undo,
    save: submit,
  };
}
