import { z } from 'zod';
import { backupFaultSchema } from './backup-outcome.ts';

/**
 * Why a backup cannot be gone back to. `newer`: a later version of the program has written it; `other_window`: it holds the
 * ledger that would be replaced; `training_only`: it is of real customers, and this program may hold none.
 * Where a damaged ledger is built anew: `nothing_found`, the file holds nothing of a ledger that this key opens; `no_base`, there is no
 * backup, and what was found does not begin with the first entry.
 */
export const restoreFaultSchema = z.enum([
  ...backupFaultSchema.options,
  'not_there',
  'newer',
  'other_window',
  'training_only',
  'nothing_found',
  'no_base',
]);

/** Why a backup cannot be gone back to. */
export type RestoreFault = z.infer<typeof restoreFaultSchema>;
