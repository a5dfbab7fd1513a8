import type { WriteDb } from '../open.ts';

/** One step of the schema. Its version becomes `user_version` once it has run. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
  /** Writes what SQL cannot say into rows that are there already: keys by a rule that has changed. */
  readonly fill?: (raw: WriteDb['$client']) => void;
  /** Asks for the streams whose rows follow another rule from this step on: they are folded anew once every step has run. */
  readonly foldedAnew?: string;
}
