import type { z } from 'zod';
import type { CallResult } from '../contract/failure.ts';
import type { Role } from '../contract/procedure.ts';
import type { DeskContext } from './desk-context.ts';
import type { StartupContext } from './start/startup-context.ts';

interface Procedure {
  readonly role: Role;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

type Answer<P extends Procedure> = CallResult<z.output<P['output']>>;

/** What a handler works with: before anybody has signed in there is no open database. */
type ContextOf<P extends Procedure> = P['role'] extends 'anyone' ? StartupContext : DeskContext;

/** What answers the procedures of a table of the contract: a handler for each, and none that nobody can call. */
export type HandlersOf<T extends { readonly [C in keyof T]: Procedure }> = {
  readonly [C in keyof T]: (
    context: ContextOf<T[C]>,
    input: z.output<T[C]['input']>,
  ) => Answer<T[C]> | Promise<Answer<T[C]>>;
};
