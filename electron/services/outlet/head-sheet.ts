import { readAuditNames } from '../../../db/queries/audit.ts';
import { readCompany } from '../../../db/queries/company.ts';
import { findEntry } from '../../../db/queries/entries.ts';
import { listRetired } from '../../../db/queries/gaps.ts';
import { readFirstRecorded, readMonthHeads } from '../../../db/queries/month-heads.ts';
import { conflict, type CallResult } from '../../contract/failure.ts';
import type { Input, Output } from '../../contract/table.ts';
import { linesOfMonth, type MonthHead } from '../../domain/audit/month-heads.ts';
import { monthsSince, wholeMonth, type AuditMonth } from '../../domain/audit/months.ts';
import { addDays, type CalendarMonth } from '../../domain/dates/calendar-date.ts';
import { startOfTokyoDay, tokyoDateOf } from '../../domain/dates/instant.ts';
import type { HeadSheet } from '../../domain/printable/head-sheet.ts';
import { done } from '../../domain/result.ts';
import { nowAt, type DeskContext } from '../desk-context.ts';
import { isRepeat } from '../idempotent.ts';
import { issue, toldAgain } from './outlet.ts';

type Command = Input<'audit.issue_sheet'>;

/** The months of which a head sheet can be made, the latest first. */
export function sheetMonths(desk: DeskContext): CalendarMonth[] {
  const first = readFirstRecorded(desk.db);
  return first === null ? [] : [...monthsSince(first, tokyoDateOf(nowAt(desk)))];
}

/** The sheet as it is made at this moment. */
function sheetOf(
  desk: DeskContext,
  { month, to }: AuditMonth,
  heads: readonly MonthHead[],
  confirmedBy: string | null,
): HeadSheet {
  const { db, device, person, isTraining } = desk;
  const { name: companyName, shops } = readCompany(db);
  return {
    kind: 'head_sheet',
    month,
    companyName,
    shopName: shops.find(({ letter }) => letter === device.shop)?.name ?? device.shop,
    deskLetters: `${device.shop}${device.letter}`,
    madeAt: nowAt(desk),
    madeBy: person.label,
    confirmedBy,
    devices: [
      ...linesOfMonth({
        heads,
        devices: readAuditNames(db).devices,
        retired: listRetired(db),
        here: device.id,
        before: startOfTokyoDay(addDays(to, 1)),
      }),
    ],
    isTraining,
  };
}

/** Prints the head sheet of a finished month, or saves it as PDF. What stood on it is recorded once it is out. */
export async function issueHeadSheet(
  desk: DeskContext,
  { id, month, confirmedBy, target }: Command,
): Promise<CallResult<Output<'audit.issue_sheet'>>> {
  const known = findEntry(desk.db, id);
  if (known !== null) {
    const isSame = (body: Pick<Command, 'month' | 'target'>) => body.month === month && body.target === target;
    return isRepeat(desk, { kind: 'head_sheet.issued', subject: null, isSame }, known)
      ? done(toldAgain(target))
      : conflict('id_used');
  }
  const whole = wholeMonth(month);
  const heads = whole.to < tokyoDateOf(nowAt(desk)) ? readMonthHeads(desk.db, whole) : [];
  if (heads.length === 0) return conflict('no_month');
  const document = sheetOf(desk, whole, heads, confirmedBy);
  const body = { month, target, heads: heads.map(({ device: deviceId, n, hash }) => ({ deviceId, n, hash })) };
  return issue(desk, {
    target,
    file: { purpose: 'head_sheet', name: `ledger-heads-${month}.pdf` },
    contents: () => ({ document, told: {} }),
    done: () => ({ id, kind: 'head_sheet.issued', subject: null, body }),
  });
}
