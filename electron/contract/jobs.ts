import { z } from 'zod';
import { command, nothing } from './procedure.ts';

/** Work that takes long enough to be given up on the way. */
export const jobTable = {
  /**
   * Gives up long work, named by the id of its command. Whether it came to that or had just ended, the command of the work
   * itself answers.
   */
  'job.cancel': command('reception', { jobId: z.uuidv7() }, nothing),
} as const;
