import type { StaffId } from '../../../electron/domain/ids.ts';
import type { CommandInput } from '../../api/desk.ts';
import { lineSchema } from '../../../electron/domain/text/clean.ts';
import { readDate } from '../../ui/date-field.tsx';
import type { KindGroup } from '../../../electron/domain/entries/entry-kind.ts';
import { kindsOfGroup } from '../../../electron/domain/entries/index.ts';

/** What was typed and chosen for an export. */
export interface ExportValues {
  readonly reason: string;
  readonly from: string;
  readonly to: string;
  readonly groups: readonly KindGroup[];
  readonly staffId: StaffId | null;
  readonly contents: 'headers' | 'contents';
  /** One file, or one for each month into a folder. */
  readonly division: 'one' | 'months';
  readonly limit: string;
}

/** Headers of everything: what an auditor asks for first, and the least that leaves the house. */
export const newExport: ExportValues = {
  reason: '',
  from: '',
  to: '',
  groups: [],
  staffId: null,
  contents: 'headers',
  division: 'one',
  limit: '1000',
};

/** The fields that can be wrong. */
export type ExportField = 'reason' | 'from' | 'to' | 'order' | 'limit';

const mostBodies = 100_000;

/** Brings what was typed into the form of the command, or names the fields that are wrong. */
export function readExport(
  values: ExportValues,
): { readonly input: CommandInput<'audit.export'> } | { readonly faults: readonly ExportField[] } {
  const { groups, staffId, contents } = values;
  const reason = lineSchema(200).safeParse(values.reason);
  const from = values.from.trim() === '' ? null : readDate(values.from);
  const to = values.to.trim() === '' ? null : readDate(values.to);
  const limit = Number(values.limit.normalize('NFKC').replaceAll(',', ''));
  const isLimitRight = Number.isInteger(limit) && limit >= 1 && limit <= mostBodies;
  const faults: ExportField[] = [
    ...(reason.success ? [] : ['reason' as const]),
    ...(from === null && values.from.trim() !== '' ? ['from' as const] : []),
    ...(to === null && values.to.trim() !== '' ? ['to' as const] : []),
    ...(from !== null && to !== null && from > to ? ['order' as const] : []),
    ...(contents === 'contents' && !isLimitRight ? ['limit' as const] : []),
  ];
  if (faults.length > 0 || !reason.success) return { faults };
  const kinds = groups.flatMap((group) => [...kindsOfGroup(group)]);
  return {
    input: {
      reason: reason.data,
      filter: { from, to, kinds, staffId, customerId: null },
      maxBodies: contents === 'contents' ? limit : 0,
    },
  };
}
