import type { Changed } from '../domain/ledger/changed.ts';
import type { CallResult } from './failure.ts';

/**
 * What crosses the wire for a call: the value or why not, and beside it what the call has changed, however it ended. Calls that
 * changed nothing say nothing of it, commands that are repeated among them; so do those that open the desk, behind which everything is
 * asked for the first time.
 */
export type Answer<T> = CallResult<T> & { readonly changed?: Changed };
