import { done } from '../domain/result.ts';
import type { startupTable } from '../contract/startup.ts';
import type { HandlersOf } from './handlers.ts';
import { startState } from './start/start-state.ts';

/** What is asked before the first screen can be drawn. */
export const startupHandlers = {
  'startup.state': async (host) => done(await startState(host)),
  'session.state': (host) => {
    const open = host.session.current;
    const isCustomerFacing = host.session.presentation !== null;
    if (open === null) return done({ isOpen: false, staff: null, shop: null, deviceLetter: null, isCustomerFacing });
    const { person, device, isLookUpOnly } = open;
    const { shop, letter: deviceLetter } = device;
    const at = { isOpen: true, staff: person, shop, deviceLetter, isCustomerFacing };
    return done(isLookUpOnly ? { ...at, isLookUpOnly } : at);
  },
} satisfies HandlersOf<typeof startupTable>;
