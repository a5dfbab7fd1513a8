import { tellName, type Finding } from '../../electron/domain/ledger/finding.ts';
import type { CustomerId } from '../../electron/domain/ids.ts';
import type { Checked } from './check.ts';
import type { DifferingRows } from './compare-rows.ts';
import type { SchemaDifference } from './schema-differences.ts';

/** A table of which rows differ. Of one that has another form, all of them may. */
function byTable(differing: readonly DifferingRows[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { table, count } of differing) counts.set(table, (counts.get(table) ?? 0) + count);
  return counts;
}

/** How many rows differ, table by table. */
export function differingTables({ differing }: Pick<Checked, 'differing'>): readonly { name: string; rows: number }[] {
  return [...byTable(differing)].map(([table, rows]) => ({ name: tellName(table), rows }));
}

/** What a difference of the schema is called. */
export function nameOf({ found: { name } }: SchemaDifference): string {
  return tellName(name);
}

/** All that a check has found besides the chain: the schema first, then each table once, then the key. */
export function findingsOf(checked: Checked): readonly Finding[] {
  const key: Finding = { what: 'signing_key', name: 'signing_key', count: 1 };
  return [
    ...checked.schema.map((one): Finding => ({ what: one.what, name: nameOf(one), count: 1 })),
    ...differingTables(checked).flatMap(({ name, rows }): Finding[] =>
      rows === 0 ? [] : [{ what: 'rows', name, count: rows }],
    ),
    ...(checked.isKeyOurs ? [] : [key]),
  ];
}

/** The customers of whom the rows tell that differ. */
export function customersOf({ differing }: Pick<Checked, 'differing'>): readonly CustomerId[] {
  return [...new Set(differing.flatMap(({ customers }) => customers))];
}
