import type { App } from '../../electron/app/create-app.ts';
import type { Channel, Input, Output } from '../../electron/contract/table.ts';

/** Calls the core as a window does. */
export type Call = <C extends Channel>(channel: C, input: Input<C>) => Promise<Output<C>>;

/**
 * A caller for whom every failure is one of its own: of a broken demo, or of a test.
 *
 * @throws when the core does not do what was asked; the message names channel and failure, which hold no personal data
 */
export function callerOf(core: App): Call {
  return async <C extends Channel>(channel: C, input: Input<C>) => {
    const result = await core.router.call(channel, input);
    if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)}`);
    // The router has parsed it with this channel's own schema.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return result.value as Output<C>;
  };
}
