import { startupTable } from '../contract/startup.ts';
import { startupHandlers } from '../services/startup.ts';
import type { Procedures } from './router.ts';

/**
 * What is asked before the first screen can be drawn, apart from all the rest: the sign-in stands there while the rest of the
 * core, with its database and hundreds of schemas, is still to be loaded.
 */
export const startupProcedures = { table: startupTable, handlers: startupHandlers } satisfies Procedures;
