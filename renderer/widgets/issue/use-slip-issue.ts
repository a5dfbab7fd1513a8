import { useRef, useState } from 'react';
import type { Failure } from '../../../electron/contract/failure.ts';
import type { Input } from '../../../electron/contract/table.ts';
import { DeskFailure } from '../../api/desk.ts';
import { useCommand } from '../../api/queries.ts';

/** How a copy is wanted; what is left out is as this PC is set. */
export type PrintOptions = Omit<Input<'slip.preview'>, 'entryId'>;

/** Where a copy goes. */
export type IssueAction = 'print' | 'save';

/** What became of a copy: which one it was, that the person gave it up, or why it failed. */
export type IssueOutcome = { readonly action: IssueAction } & (
  | { readonly outcome: 'issued'; readonly copy: number }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'failed'; readonly cause: string }
);

/** Puts slips on paper or into files, one at a time. */
export interface SlipIssue {
  /** What is being done now, and with which slip. */
  readonly working: { readonly action: IssueAction; readonly entryId: string } | null;
  /** What became of the last copy, and of which slip. */
  readonly last: { readonly entryId: string; readonly ending: IssueOutcome } | null;
  readonly failure: Failure | null;
  /** Null when the core refused to try; `failure` then says why. */
  readonly issue: (action: IssueAction, entryId: string, wanted?: PrintOptions) => Promise<IssueOutcome | null>;
}

/** Puts slips on paper or into files, one at a time. */
export function useSlipIssue(): SlipIssue {
  const { mutateAsync: print } = useCommand('slip.print');
  const { mutateAsync: save } = useCommand('slip.save');
  const isRunning = useRef(false);
  const [state, setState] = useState<Omit<SlipIssue, 'issue'>>({ working: null, last: null, failure: null });
  const send = async (action: IssueAction, input: Input<'slip.preview'>): Promise<IssueOutcome> => {
    const answer = await (action === 'print' ? print(input) : save(input));
    if (answer.outcome === 'printed' || answer.outcome === 'saved') {
      return { action, outcome: 'issued', copy: answer.copy };
    }
    return { action, ...answer };
  };
  return {
    ...state,
    issue: async (action, entryId, wanted = {}) => {
      // A second press while the print dialog opens would make a second copy.
      if (isRunning.current) return null;
      isRunning.current = true;
      setState({ working: { action, entryId }, last: null, failure: null });
      try {
        const ending = await send(action, { entryId, ...wanted });
        setState({ working: null, last: { entryId, ending }, failure: null });
        return ending;
      } catch (error) {
        if (!(error instanceof DeskFailure)) throw error;
        setState({ working: null, last: null, failure: error.failure });
        return null;
      } finally {
        isRunning.current = false;
      }
    },
  };
}
