/**
 * What can be found when the database is compared with its ledger. `rows`: rows of a table are not those that the ledger gives.
 * `missing`, `changed`, `added`: tables, triggers, views and indexes are not those of this version of the program.
 * `signing_key`: this PC would sign with another key than the one that it was enrolled with.
 */
export const findingKinds = ['rows', 'missing', 'changed', 'added', 'signing_key'] as const;

/** One thing that was found. It names what lies in the database and nobody in it. */
export interface Finding {
  readonly what: (typeof findingKinds)[number];
  /** The table, trigger, view or index. */
  readonly name: string;
  /** How many rows of it; 1 of what has none. */
  readonly count: number;
}

/** The most characters of a name that are told. */
export const longestName = 64;

/** A name as it is told. Who adds something of their own may call it anything. */
export function tellName(name: string): string {
  return name.replaceAll(/\W/g, '_').slice(0, longestName);
}
