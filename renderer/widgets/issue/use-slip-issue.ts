import type { EntryId } from '../../../electron/domain/ids.ts';
import { useRef, useState } from 'react';
import type { Failure } from '../../../electron/contract/failure.ts';
import type { IssueTarget } from '../../../electron/contract/issue.ts';
import type { Input, Output } from '../../../electron/contract/table.ts';
import { DeskFailure } from '../../api/desk.ts';
import { useCommand } from '../../api/queries.ts';

/** How a copy is wanted; what is left out is as this PC is set. */
export type PrintOptions = Omit<Input<'slip.preview'>, 'customerId' | 'entryId'>;

/** A copy on its way, of which slip and where to. */
interface Underway {
  readonly target: IssueTarget;
  readonly entryId: EntryId;
}

/** Puts slips on paper or into files, one at a time. */
export interface SlipIssue {
  /** What is being done now. */
  readonly working: Underway | null;
  /** What became of the last copy. */
  readonly last: (Underway & { readonly outcome: Output<'slip.issue'> }) | null;
  /** Why the core refused to try, and of which slip. */
  readonly refused: (Underway & { readonly failure: Failure }) | null;
  /** Null when the core refused to try; `refused` then says why. */
  readonly issue: (
    target: IssueTarget,
    entryId: EntryId,
    wanted?: PrintOptions,
  ) => Promise<Output<'slip.issue'> | null>;
}

/** Whether a slip is on paper, on its way there, or the printer never said. */
export function mayBeOnPaper({ working, last }: SlipIssue): boolean {
  if (working !== null) return working.target === 'printer';
  if (last === null) return false;
  const { outcome } = last;
  return outcome.outcome === 'printed' || (outcome.outcome === 'failed' && outcome.cause === 'no_answer');
}

/** Puts slips on paper or into files, one at a time. */
export function useSlipIssue(): SlipIssue {
  const { mutateAsync } = useCommand('slip.issue');
  const isRunning = useRef(false);
  const [state, setState] = useState<Omit<SlipIssue, 'issue'>>({ working: null, last: null, refused: null });
  return {
    ...state,
    issue: async (target, entryId, wanted = {}) => {
      // A second press while the print dialog opens would make a second copy.
      if (isRunning.current) return null;
      isRunning.current = true;
      setState({ working: { target, entryId }, last: null, refused: null });
      try {
        const outcome = await mutateAsync({ entryId, target, ...wanted });
        setState({ working: null, last: { target, entryId, outcome }, refused: null });
        return outcome;
      } catch (error) {
        if (!(error instanceof DeskFailure)) throw error;
        setState({ working: null, last: null, refused: { target, entryId, failure: error.failure } });
        return null;
      } finally {
        isRunning.current = false;
      }
    },
  };
}
