import type { CustomerId } from '../../electron/domain/ids.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { foldedTables } from '../projections/index.ts';
import type { FoldedAnew } from './folded-anew.ts';

/** A part of a table by its key: behind `after` and up to `upTo`, null where it has no such end. */
export interface KeyRange {
  readonly after: readonly unknown[] | null;
  readonly upTo: readonly unknown[] | null;
}

/** A part of a table whose rows are not those that the ledger gives: how many, and which customers they tell of. */
export interface DifferingRows extends KeyRange {
  readonly table: string;
  readonly count: number;
  readonly customers: readonly CustomerId[];
}

/** How a table is read: its columns, and of these the key. */
export interface TableForm {
  readonly table: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
}

type Column = { readonly name: string; readonly pk: number };

/** How a projected table is read. All of them have a key. */
export function formOf(db: ReadDb, table: string): TableForm {
  const columns = db
    .prepareQuery<[string], Column>('SELECT name, pk FROM pragma_table_xinfo(?) ORDER BY cid')
    .all(table);
  const key = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
  return { table, columns: columns.map(({ name }) => name), key: key.map(({ name }) => name) };
}

/** The condition that a row lies in a part of its table, and what is bound to it. */
export function within(
  { key }: TableForm,
  { after, upTo }: KeyRange,
): { readonly sql: string; readonly bound: unknown[] } {
  const named = `(${key.join(', ')})`;
  const places = `(${key.map(() => '?').join(', ')})`;
  const ends = [after === null ? [] : [`${named} > ${places}`], upTo === null ? [] : [`${named} <= ${places}`]].flat();
  return { sql: ends.length === 0 ? '1' : ends.join(' AND '), bound: [...(after ?? []), ...(upTo ?? [])] };
}

/** So many rows are compared between two turns of the window. */
const sliceSize = 1_000;

/** The decisions of two PCs' entries with one tick lie in the order of their arrival, of which the ledger says nothing. */
const ticksOf = 'decision';
const placesOfTick = 1 << 24;

function endOfTick(place: unknown): number {
  return (Math.floor(Number(place) / placesOfTick) + 1) * placesOfTick - 1;
}

/** Compares one table. */
class TableComparison {
  readonly #live: ReadDb;
  readonly #expected: ReadDb;
  readonly #form: TableForm;
  readonly #told: string;

  constructor(live: ReadDb, expected: ReadDb, form: TableForm) {
    this.#live = live;
    this.#expected = expected;
    this.#form = form;
    this.#told = form.columns
      .map((name) => (form.table === ticksOf && name === 'place' ? `${name} / ${placesOfTick}` : name))
      .join(', ');
  }

  /** Where the next slice ends: null where it is the last. */
  #endOf(after: readonly unknown[] | null): readonly unknown[] | null {
    const { table, key } = this.#form;
    const { sql, bound } = within(this.#form, { after, upTo: null });
    const end = this.#expected
      .prepareQuery<unknown[], Record<string, unknown>>(
        `SELECT ${key.join(', ')} FROM ${table} WHERE ${sql} ORDER BY ${key.join(', ')} LIMIT 1 OFFSET ${sliceSize - 1}`,
      )
      .get(...bound);
    if (end === undefined) return null;
    return table === ticksOf ? [endOfTick(end['place'])] : key.map((name) => end[name]);
  }

  #rows(db: ReadDb, range: KeyRange): readonly string[] {
    const { sql, bound } = within(this.#form, range);
    const question = `SELECT json_array(${this.#told}) FROM ${this.#form.table} WHERE ${sql} ORDER BY ${this.#form.key.join(', ')}`;
    return db
      .prepareQuery<unknown[], string>(question)
      .pluck()
      .all(...bound);
  }

  /** Compares the slice behind a key: how many rows it has, where it ends, and what differs in it. */
  slice(after: readonly unknown[] | null) {
    const range = { after, upTo: this.#endOf(after) };
    const wanted = this.#rows(this.#expected, range);
    const found = this.#rows(this.#live, range);
    const isSame = wanted.length === found.length && wanted.every((row, at) => row === found[at]);
    const differing = isSame ? null : this.#differing(range, wanted, found);
    return { rows: wanted.length, upTo: range.upTo, differing };
  }

  #differing(range: KeyRange, wanted: readonly string[], found: readonly string[]): DifferingRows | null {
    const [inWanted, inFound] = [new Set(wanted), new Set(found)];
    const missing = wanted.filter((row) => !inFound.has(row));
    const extra = found.filter((row) => !inWanted.has(row));
    const count = Math.max(missing.length, extra.length);
    if (count === 0) return null;
    const customers = this.#customersOf([...missing, ...extra]);
    return { table: this.#form.table, ...range, count, customers };
  }

  /** The customers of whom rows tell, as far as the ledger knows them. */
  #customersOf(rows: readonly string[]): readonly CustomerId[] {
    const { table, columns } = this.#form;
    const id = columns.indexOf(table === 'customer' ? 'id' : 'customer_id');
    const entry = columns.indexOf('entry_id');
    const known = customersBy(this.#expected);
    const found = rows.slice(0, sliceSize).map((row) => {
      const values: unknown = JSON.parse(row);
      if (!Array.isArray(values)) return undefined;
      return id >= 0 ? known.byId.get(values[id]) : known.byEntry.get(values[entry] ?? '');
    });
    return [...new Set(found.flatMap((one) => one?.id ?? []))];
  }
}

const customersBy = perConnection((db: ReadDb) => ({
  byId: db.prepareQuery<[unknown], { id: CustomerId }>('SELECT id FROM customer WHERE id = ?'),
  byEntry: db.prepareQuery<[unknown], { id: CustomerId }>(
    'SELECT c.id FROM ledger_entry e JOIN customer c ON c.id = e.subject WHERE e.id = ?',
  ),
}));

/** Compares a table slice by slice and yields the number of rows of each. */
function* compareTable(live: ReadDb, folded: FoldedAnew, table: string): Generator<number, readonly DifferingRows[]> {
  const comparison = new TableComparison(live, folded.db, formOf(folded.db, table));
  const found: DifferingRows[] = [];
  let after: readonly unknown[] | null = null;
  for (;;) {
    folded.catchUp();
    const { rows, upTo, differing } = comparison.slice(after);
    if (differing !== null) found.push(differing);
    yield rows;
    if (upTo === null) return found;
    after = upTo;
  }
}

/** The rows of all projections, as they differ from those of the ledger folded anew, and how many were compared. */
interface ComparedTables {
  readonly differing: readonly DifferingRows[];
  readonly rows: number;
}

/**
 * Compares every table that is folded from the ledger with the same folded anew. It yields after every slice how much of it is done,
 * from 0 to 1. In each slice both tell of the same entries, whatever was recorded in between.
 *
 * @param skipped the tables that have not the form that they ought to have: all of each differs
 */
export function* compareTables(
  live: ReadDb,
  folded: FoldedAnew,
  skipped: ReadonlySet<string>,
): Generator<number, ComparedTables> {
  const differing: DifferingRows[] = [];
  let rows = 0;
  for (const [at, table] of foldedTables.entries()) {
    if (skipped.has(table)) {
      differing.push({ table, after: null, upTo: null, count: 0, customers: [] });
      continue;
    }
    const job = compareTable(live, folded, table);
    for (let step = job.next(); ; step = job.next()) {
      if (step.done === true) {
        differing.push(...step.value);
        break;
      }
      rows += step.value;
      yield at / foldedTables.length;
    }
  }
  return { differing, rows };
}
