import { done } from '../domain/result.ts';
import type { jobTable } from '../contract/jobs.ts';
import type { HandlersOf } from './handlers.ts';

/** Long work that goes on at this desk. */
export const jobHandlers = {
  'job.cancel': (desk, { jobId }) => {
    desk.jobs.cancel(jobId);
    return done({});
  },
} satisfies HandlersOf<typeof jobTable>;
