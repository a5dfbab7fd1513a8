import type { Result } from '../contract/failure.ts';
import type { DeskChannel, Input, OpenChannel, Output } from '../contract/table.ts';
import type { Desk } from './desk-context.ts';
import type { Host } from './start/startup-context.ts';

type Answer<C extends DeskChannel | OpenChannel> = Result<Output<C>> | Promise<Result<Output<C>>>;

/** What answers the procedures that need somebody signed in. */
export type DeskHandlers = { readonly [C in DeskChannel]: (desk: Desk, input: Input<C>) => Answer<C> };

/** What answers the procedures of start-up and sign-in. */
export type OpenHandlers = { readonly [C in OpenChannel]: (host: Host, input: Input<C>) => Answer<C> };
