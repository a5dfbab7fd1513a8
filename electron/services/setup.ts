import type { setupTable } from '../contract/setup.ts';
import type { HandlersOf } from './handlers.ts';
import { printRecoveryCode } from './outlet/recovery-sheet.ts';
import { beginSetup, finishSetup } from './start/setup.ts';

/** Setting the desk up for the first time. */
export const setupHandlers = {
  'setup.begin': beginSetup,
  'setup.print_code': printRecoveryCode,
  'setup.finish': finishSetup,
} satisfies HandlersOf<typeof setupTable>;
