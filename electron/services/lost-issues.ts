import { z } from 'zod';
import { record, type AnyNewEntry, type Author } from '../../db/ledger/append.ts';
import { endIssue, listLostIssues } from '../../db/local/issues.ts';
import type { WriteDb } from '../../db/open.ts';
import { customerIdSchema, entryIdSchema, freshIdSchema } from '../domain/ids.ts';
import { issueTargetSchema } from '../contract/issue.ts';

/** The cause of what never came to a known end: whether paper or a file is there, nobody knows. */
export const interrupted = 'interrupted';

const cause = z.string().max(40);
const exportFailed = z.strictObject({ exportId: entryIdSchema, cause });

/** The entries by which something is told that did not come about, as they are noted while it is under way. */
const failureSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    id: freshIdSchema,
    kind: z.literal('slip.print_failed'),
    subject: customerIdSchema,
    body: z.strictObject({ confirmedId: entryIdSchema, target: issueTargetSchema, cause }),
  }),
  z.strictObject({
    id: freshIdSchema,
    kind: z.literal('consent.export_failed'),
    subject: customerIdSchema,
    body: exportFailed,
  }),
  z.strictObject({ id: freshIdSchema, kind: z.literal('audit.export_failed'), subject: z.null(), body: exportFailed }),
]);

/** An entry by which something is told that did not come about. */
export type IssueFailure = z.infer<typeof failureSchema>;

/** Records what was under way when the program last ended, and was never heard of again. */
export function settleLostIssues(db: WriteDb, author: Author): void {
  for (const { id, ifLost } of listLostIssues(db)) {
    const entries: AnyNewEntry[] = ifLost === null ? [] : [failureSchema.parse(JSON.parse(ifLost))];
    endIssue(db, id, () => void record(db, author, entries));
  }
}
