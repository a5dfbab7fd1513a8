import { readRanges, readRecordedMonths } from '../../../db/queries/audit.ts';
import { conflict, type CallResult } from '../../contract/failure.ts';
import type { Input, Output } from '../../contract/table.ts';
import { finishedMonths, type AuditMonth } from '../../domain/audit/months.ts';
import { tokyoDateOf } from '../../domain/dates/instant.ts';
import type { ChainRange } from '../../domain/audit/manifest.ts';
import { done } from '../../domain/result.ts';
import { writeBundle } from '../audit/write-bundle.ts';
import { nowAt, type DeskContext } from '../desk-context.ts';
import type { Job } from '../running-jobs.ts';
import { announce, failure, putPageBeside, refusal } from './audit.ts';
import { issueFolder } from './outlet.ts';

type Command = Input<'audit.export_months'>;

interface Part {
  readonly period: AuditMonth;
  readonly ranges: readonly ChainRange[];
  /** How many entries come in the months before. */
  readonly before: number;
}

function entriesIn(ranges: readonly ChainRange[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end.n - (start?.n ?? 0), 0);
}

/**
 * The part of each chain that was recorded in each month, with a turn of the event loop after each. A month that is over gets nothing more,
 * so that this may be asked before the export is announced.
 */
async function partsOf({ db, ports }: DeskContext, months: readonly AuditMonth[]): Promise<readonly Part[]> {
  const parts: Part[] = [];
  let before = 0;
  for (const period of months) {
    const ranges = readRanges(db, period);
    parts.push({ period, ranges, before });
    before += entriesIn(ranges);
    await ports.nextTurn();
  }
  return parts;
}

/**
 * Takes the audit log out of the house as a signed bundle for each finished month. All of them are announced by one entry, whose period
 * is all of theirs, and name the same heads: each is checked by itself, and any two are compared. What ends halfway leaves the
 * months that are whole, and none that is not.
 */
export async function exportMonths(
  desk: DeskContext,
  asked: Command,
  work: Job,
): Promise<CallResult<Output<'audit.export_months'>>> {
  const months = finishedMonths(readRecordedMonths(desk.db), asked.filter, tokyoDateOf(nowAt(desk)));
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return conflict('no_month');
  const command = { ...asked, filter: { ...asked.filter, from: first.from, to: last.to } };
  const [evidence, parts] = [await desk.ports.evidence(), await partsOf(desk, months)];
  const total = parts.reduce((sum, { ranges }) => sum + entriesIn(ranges), 0);
  const names = months.map(({ month }) => `audit-${month}.zip`);
  const issued = await issueFolder(desk, {
    names,
    signal: work.signal,
    refusal: () => refusal(desk, command),
    contents: () => {
      const plan = announce(desk, command, evidence);
      return parts.map(({ period: { from, to }, ranges, before }) => {
        const manifest = { ...plan.manifest, filter: { ...command.filter, from, to }, ranges: [...ranges] };
        const part = { ...work, tell: (count: number) => work.tell(before + count, total) };
        return {
          stream: async (out) => {
            const { counts, signedBy } = await writeBundle(desk, { ...plan, manifest }, out, part);
            return { counts, signedBy };
          },
        };
      });
    },
    failed: (cause) => failure(desk, command, cause),
  });
  if (!issued.ok) return issued;
  const { value } = issued;
  if (value.outcome !== 'saved')
    return done(value.outcome === 'failed' ? { ...value, files: [...value.files] } : value);
  const [one] = value.saved;
  if (one === undefined) throw new Error('audit: no month was saved');
  const sum = (count: 'entries' | 'bodies' | 'rows') => value.saved.reduce((all, { counts }) => all + counts[count], 0);
  return done({
    outcome: 'saved',
    path: one.path,
    files: names,
    entries: sum('entries'),
    bodies: sum('bodies'),
    rows: sum('rows'),
    fingerprint: one.signedBy,
    page: await putPageBeside(desk, one.path),
  });
}
