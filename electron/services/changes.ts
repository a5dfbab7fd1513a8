import { changedBy, type Changed, type Touching } from '../domain/ledger/changed.ts';

/** What changes without an entry: forms put aside at this PC, and who is at the desk or sits before its screen. */
export type LocalStream = 'drafts:own' | 'session:own';

/** Gathers what one call changes, so that its answer can tell. */
export class Changes {
  readonly #entries: Touching[] = [];
  readonly #local = new Set<LocalStream>();

  /** These stand in the ledger now. */
  recorded(entries: readonly Touching[]): void {
    this.#entries.push(...entries);
  }

  /** A table of this PC, or the session, was changed. */
  touched(stream: LocalStream): void {
    this.#local.add(stream);
  }

  /** Null while nothing has changed. */
  told(): Changed | null {
    if (this.#entries.length === 0 && this.#local.size === 0) return null;
    const { streams, kinds } = changedBy(this.#entries);
    return { streams: [...streams, ...this.#local], kinds };
  }
}
