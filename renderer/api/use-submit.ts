import { useRef, useState } from 'react';
import type { Failure } from '../../electron/contract/failure.ts';
import { DeskFailure } from './desk.ts';

/** Work that is sent off: whether it runs, and what came of it. */
interface Submission<S> {
  readonly isPending: boolean;
  /** Why it was not done, unless that is shown elsewhere. */
  readonly failure: Failure | null;
  readonly submit: (sent: S) => void;
  /** The failure does not hold any more. */
  readonly forget: () => void;
}

/**
 * Sends work off once at a time; a second Enter while it runs does nothing. Unlike a mutation of TanStack Query it keeps
 * nothing of what was sent: that may be a password.
 *
 * @param work may throw a `DeskFailure`
 * @param show shows a failure where it belongs, at a field; false for one that it has no place for
 */
export function useSubmit<S = void>(
  work: (sent: S) => Promise<void>,
  show?: (failure: Failure) => boolean,
): Submission<S> {
  const isRunning = useRef(false);
  const [isPending, setIsPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = async (sent: S) => {
    setFailure(null);
    try {
      await work(sent);
    } catch (error) {
      if (!(error instanceof DeskFailure)) {
        // A fault of ours: thrown where React draws, so that the boundary around the screen shows it.
        setFailure(() => {
          throw error;
        });
      } else if (show?.(error.failure) !== true) setFailure(error.failure);
    } finally {
      isRunning.current = false;
      setIsPending(false);
    }
  };
  return {
    isPending,
    failure,
    submit: (sent) => {
      if (isRunning.current) return;
      isRunning.current = true;
      setIsPending(true);
      void run(sent);
    },
    forget: () => setFailure(null),
  };
}
