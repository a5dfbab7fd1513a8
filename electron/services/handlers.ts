import type { Result } from '../contract/failure.ts';
import type { DeskChannel, Input, OpenChannel, Output } from '../contract/table.ts';
import type { DeskContext } from './desk-context.ts';
import type { StartupContext } from './start/startup-context.ts';

type Answer<C extends DeskChannel | OpenChannel> = Result<Output<C>> | Promise<Result<Output<C>>>;

/** What answers the procedures that need somebody signed in. */
export type DeskHandlers = { readonly [C in DeskChannel]: (desk: DeskContext, input: Input<C>) => Answer<C> };

/** What answers the procedures of start-up and sign-in. */
export type OpenHandlers = { readonly [C in OpenChannel]: (host: StartupContext, input: Input<C>) => Answer<C> };
