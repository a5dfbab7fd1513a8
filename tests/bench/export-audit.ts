import { z } from 'zod';
import { askChild, benchProgram } from './ask-child.ts';
import { assertDurable } from './folder.ts';
import { withScratchCopy, type Stocked } from './stocked.ts';

const measuredSchema = z.object({
  /** Of an export of 1,000,000 entries, in milliseconds. */
  figure: z.number(),
  /** Of SELECT and file write of the same bytes, in milliseconds. */
  baseline: z.number(),
  /** How much memory the process gained during an export, in megabytes. */
  growth: z.number(),
});

/** How long an export takes, beside its baseline, and what memory it needs. */
export type MeasuredExport = z.infer<typeof measuredSchema>;

/** The export of 1,000,000 entries, measured in a process of its own. */
export function exportAudit(long: Stocked): Promise<MeasuredExport> {
  assertDurable(long.folder);
  return withScratchCopy(long, ({ folder }) => askChild(benchProgram('export-in-child.ts', folder), measuredSchema));
}
