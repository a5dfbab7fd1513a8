import { done } from '../contract/failure.ts';
import { startupTable } from '../contract/startup.ts';
import { startState } from '../services/start/start-state.ts';
import type { Procedures } from './router.ts';

/**
 * What is asked before the first screen can be drawn, apart from all the rest: the sign-in stands there while the rest of the
 * core, with its database and hundreds of schemas, is still to be loaded.
 */
export const startupProcedures = {
  table: startupTable,
  open: {
    'startup.state': (host) => done(startState(host)),
    'session.state': (host) => {
      const open = host.gate.current;
      const isTurned = host.gate.turnedTo !== null;
      if (open === null) return done({ isOpen: false, staff: null, shop: null, deviceLetter: null, isTurned });
      const { person, device } = open;
      return done({ isOpen: true, staff: person, shop: device.shop, deviceLetter: device.letter, isTurned });
    },
  },
  desk: {},
} satisfies Procedures;
