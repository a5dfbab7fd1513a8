import { type CustomerId, type FreshId } from '../../electron/domain/ids.ts';
import { newId } from './new-id.ts';
import type { Answer } from '../../electron/contract/answer.ts';
import type { Failure } from '../../electron/contract/failure.ts';
import { customerRead } from '../../electron/contract/hands-out.ts';
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

async function send<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
  // The router answers nothing but results, and has parsed the value with this channel's own schema.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const answer = (await window.desk.call(channel, input)) as Answer<Output<C>>;
  if (answer.changed !== undefined) tell(answer.changed);
  if (answer.ok) return answer.value;
  // A command that does not fit what stands there: the screen is behind.
  if (answer.error.kind === 'conflict' && 'id' in input) tell('unknown');
  throw new DeskFailure(answer.error);
}

/** The visit that this window has open. */
interface Visit {
  readonly customerId: CustomerId;
  readonly opened: Promise<unknown>;
}

let visit: Visit | null = null;

const visitListeners = new Set<(customerId: CustomerId) => void>();

/** Listens to which customer is opened; whatever was known of another is then to be forgotten. */
export function onVisit(listen: (customerId: CustomerId) => void): void {
  visitListeners.add(listen);
}

/** The desk was left, and the visit with it: whoever signs in next opens the customer anew. */
export function endVisit(): void {
  visit = null;
}

function openVisit(customerId: CustomerId): Promise<unknown> {
  if (visit?.customerId === customerId) return visit.opened;
  const begun = { customerId, opened: send('customer.open', { id: newId(), customerId }) };
  visit = begun;
  // There is nobody of that id, or the desk is locked: whoever asks again tries again.
  begun.opened.catch(() => {
    if (visit === begun) visit = null;
  });
  visitListeners.forEach((listen) => listen(customerId));
  return begun.opened;
}

/**
 * Asks the core. Where the answer hands out everything of a customer, their visit is opened first, which the core records: no
 * screen has to think of it.
 *
 * @throws DeskFailure with the reason when it did not do what was asked
 */
export async function call<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
  const customerId = customerRead(channel, input);
  if (customerId !== null) await openVisit(customerId);
  return send(channel, input);
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
  id: FreshId = newId(),
): Promise<Output<C>> {
  // Every command is its input and an id (electron/contract/procedure.ts); the compiler cannot add the two up again.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return call(channel, { ...input, id } as unknown as Input<C>);
}
