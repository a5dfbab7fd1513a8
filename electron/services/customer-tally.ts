import { customersChangedAfter, nextSlice, type CustomerSlice } from '../../db/queries/customer-slices.ts';
import type { ReadDb } from '../../db/open.ts';

/** Customers counted in one go. 250 take some ten milliseconds; in between, the window is served. */
const usualSlice = 250;

/** After so many entries it is less work to count all anew than to ask of each whom it is about. */
const mostChanges = 200;

/** All customers, slice by slice; between two of them the window is served. */
export async function* customerSlices(db: ReadDb, nextTurn: () => Promise<void>): AsyncGenerator<CustomerSlice> {
  for (let slice = nextSlice(db, '', usualSlice); slice !== null; slice = nextSlice(db, slice.last, usualSlice)) {
    yield slice;
    await nextTurn();
  }
}

interface CountedSlice<Row> {
  readonly slice: CustomerSlice;
  readonly rows: readonly Row[];
}

/** One whose customers have changed has no rows until it is counted again. */
type KnownSlice<Row> = CountedSlice<Row> | { readonly slice: CustomerSlice; readonly rows: null };

/** What is counted, and from what. */
export interface Counting<Row> {
  /** Whatever the counts depend on besides the customers themselves; another key counts all anew. */
  readonly key: string;
  /** The newest entry after which a count can be another; see db/queries/sharing.ts. */
  readonly newestChange: () => number;
  readonly count: (slice: CustomerSlice) => readonly Row[];
}

/**
 * Counts over all customers, kept slice by slice: after a change only the slices of those whom it touched are counted again.
 * Over 100,000 customers one query takes seconds, in which no key would be answered; a slice takes some milliseconds.
 */
export class CustomerTally<Row> {
  readonly #sliceSize: number;
  #key = '';
  #upTo = 0;
  #slices: KnownSlice<Row>[] = [];
  #running: Promise<readonly CountedSlice<Row>[]> | null = null;

  /** @param sliceSize how many customers are counted in one go */
  constructor(sliceSize = usualSlice) {
    this.#sliceSize = sliceSize;
  }

  /**
   * The rows of every slice, as of the newest change.
   *
   * @param nextTurn lets the window breathe between two slices
   */
  async rows(
    db: ReadDb,
    counting: Counting<Row>,
    nextTurn: () => Promise<void>,
  ): Promise<readonly CountedSlice<Row>[]> {
    // Whoever asks while somebody else's count goes on waits for it, and then only counts what has changed since.
    while (this.#running !== null) await this.#running.catch(() => undefined);
    this.#running = this.#count(db, counting, nextTurn);
    try {
      return await this.#running;
    } finally {
      this.#running = null;
    }
  }

  async #count(
    db: ReadDb,
    counting: Counting<Row>,
    nextTurn: () => Promise<void>,
  ): Promise<readonly CountedSlice<Row>[]> {
    if (this.#key !== counting.key) {
      this.#key = counting.key;
      this.#upTo = 0;
      this.#slices = [];
    }
    // What is recorded between two slices is counted in the next round, which has little left to do.
    for (let newest = counting.newestChange(); this.#upTo < newest; newest = counting.newestChange()) {
      this.#forgetChanged(db);
      this.#upTo = newest;
      await this.#fill(db, counting, nextTurn);
    }
    return this.#slices.flatMap(({ slice, rows }) => (rows === null ? [] : [{ slice, rows }]));
  }

  /** Empties the slices of those who changed, and lets the last one go: new customers come behind it. */
  #forgetChanged(db: ReadDb): void {
    const changed = this.#upTo === 0 ? null : customersChangedAfter(db, this.#upTo, mostChanges);
    if (changed === null) {
      this.#slices = [];
      return;
    }
    const isTouched = ({ after, last }: CustomerSlice) => [...changed].some((id) => id > after && id <= last);
    this.#slices = this.#slices
      .slice(0, -1)
      .map(({ slice, rows }) => ({ slice, rows: isTouched(slice) ? null : rows }));
  }

  /** Counts what is empty and what lies behind, in the order of the customers. */
  async #fill(db: ReadDb, { count }: Counting<Row>, nextTurn: () => Promise<void>): Promise<void> {
    for (const [at, { slice, rows }] of this.#slices.entries()) {
      if (rows !== null) continue;
      this.#slices[at] = { slice, rows: count(slice) };
      await nextTurn();
    }
    for (;;) {
      const slice = nextSlice(db, this.#slices.at(-1)?.slice.last ?? '', this.#sliceSize);
      if (slice === null) return;
      this.#slices.push({ slice, rows: count(slice) });
      await nextTurn();
    }
  }
}
