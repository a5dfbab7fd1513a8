import { customerIdSchema, staffIdSchema } from '../ids.ts';
import { z } from 'zod';
import { addDays, calendarDateSchema } from '../dates/calendar-date.ts';
import { startOfTokyoDay, type Instant } from '../dates/instant.ts';
import type { EntryHeader } from '../ledger/header.ts';

/**
 * Which part of the ledger an export shows. The period chooses a contiguous range of each device's chain, so that the headers
 * can still be checked without a gap; kinds, staff and customer choose only which bodies and which rows of the table.
 */
export const auditFilterSchema = z
  .strictObject({
    from: calendarDateSchema.nullable(),
    to: calendarDateSchema.nullable(),
    kinds: z.array(z.string().max(64)).max(50),
    staffId: staffIdSchema.nullable(),
    customerId: customerIdSchema.nullable(),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, { path: ['to'], message: 'impossible_date' });

/** Which part of the ledger an export shows. */
export type AuditFilter = Readonly<z.infer<typeof auditFilterSchema>>;

/** The moments between which something was recorded; null where the period is open. */
export interface Period {
  readonly from: Instant | null;
  /** The first moment that no longer belongs to it. */
  readonly before: Instant | null;
}

/** The period of a filter, whose days are those of Tokyo, whatever the PC's time zone. */
export function periodOf({ from, to }: Pick<AuditFilter, 'from' | 'to'>): Period {
  return {
    from: from === null ? null : startOfTokyoDay(from),
    before: to === null ? null : startOfTokyoDay(addDays(to, 1)),
  };
}

/** Whether a moment lies in the period. */
export function isWithin({ from, before }: Period, moment: Instant): boolean {
  return (from === null || moment >= from) && (before === null || moment < before);
}

/** Whether an entry gets a row in the table, and its body may be taken along. */
export function isChosen(filter: AuditFilter, entry: Pick<EntryHeader, 'kind' | 'staff' | 'subject'>): boolean {
  return (
    (filter.kinds.length === 0 || filter.kinds.includes(entry.kind)) &&
    (filter.staffId === null || filter.staffId === entry.staff) &&
    (filter.customerId === null || filter.customerId === entry.subject)
  );
}
