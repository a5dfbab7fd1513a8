import { v7 } from 'uuid';
import type { Answer } from '../../electron/contract/answer.ts';
import type { Failure } from '../../electron/contract/failure.ts';
import type { Channel, Input, Output } from '../../electron/contract/table.ts';
import type { Changed } from '../../electron/domain/ledger/changed.ts';

declare global {
  interface Window {
    /** The bridge of electron/preload.ts, or that of a test host: one question, one answer, and news unasked. */
    readonly desk: {
      readonly call: (channel: string, input: unknown) => Promise<unknown>;
      readonly onEvent: (listen: (event: unknown) => void) => () => void;
    };
  }
}

/** A call that did not do what was asked. Its message names the kind only: what somebody typed never stands in it. */
export class DeskFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(`The desk answered: ${failure.kind}`);
    this.name = 'DeskFailure';
    this.failure = failure;
  }
}

/** The channels that carry a command id. */
export type CommandChannel = { [C in Channel]: Input<C> extends { readonly id: string } ? C : never }[Channel];

/** What a screen gives to a command: everything but the id, which `command` makes. */
export type CommandInput<C extends CommandChannel> = Omit<Input<C>, 'id'>;

/** What a call has changed; `unknown` when it met something that has changed behind this window's back. */
export type Change = Changed | 'unknown';

const listeners = new Set<(change: Change) => void>();

/** Listens to what the calls of this window change, for as long as the window is there. */
export function onChange(listen: (change: Change) => void): void {
  listeners.add(listen);
}

/** Nothing waits for it: whatever the caller does next, such as to print what was recorded, goes to the core first. */
function tell(change: Change): void {
  setTimeout(() => listeners.forEach((listen) => listen(change)));
}

/**
 * Asks the core.
 *
 * @throws DeskFailure with the reason when it did not do what was asked
 */
export async function call<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
  // The router answers nothing but results, and has parsed the value with this channel's own schema.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const answer = (await window.desk.call(channel, input)) as Answer<Output<C>>;
  if (answer.changed !== undefined) tell(answer.changed);
  if (answer.ok) return answer.value;
  // A command that does not fit what stands there: the screen is behind.
  if (answer.error.kind === 'conflict' && 'id' in input) tell('unknown');
  throw new DeskFailure(answer.error);
}

/**
 * Gives the core a command.
 *
 * @param id a new one, unless the screen has to name the command while it runs
 * @throws DeskFailure with the reason when it was not done
 */
export function command<C extends CommandChannel>(
  channel: C,
  input: CommandInput<C>,
  id: string = v7(),
): Promise<Output<C>> {
  // Every command is its input and an id (electron/contract/procedure.ts); the compiler cannot add the two up again.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return call(channel, { ...input, id } as unknown as Input<C>);
}
