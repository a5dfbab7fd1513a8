import { newId } from './ids.ts';
import { callerOf, type Call } from '../../build/demo/caller.ts';
import type { App } from '../../electron/app/create-app.ts';
import { customerRead } from '../../electron/contract/hands-out.ts';

/** Calls the core as the window does: the visit of a customer is opened before anything of theirs is asked. */
export function visitingCallerOf(core: App): Call {
  const call = callerOf(core);
  return async (channel, input) => {
    const customerId = customerRead(channel, input);
    if (customerId !== null) await call('customer.open', { id: newId(), customerId });
    return call(channel, input);
  };
}
