import type { Instant } from '../../electron/domain/dates/instant.ts';
import type { WriteDb } from '../open.ts';

/** Where the chain of this PC ends now, and the receipt number that was given last. */
export interface ChainEnd {
  readonly n: number;
  readonly tick: number;
  readonly hash: string;
  readonly recorded: Instant;
  /** Null where none was given with it. */
  readonly receiptNo: string | null;
}

/** Hears where the chain ends; null where it has to ask. */
type Listener = (end: ChainEnd | null) => void;

const listeners = new WeakMap<WriteDb, Listener>();

/** Listens to what stands in the ledger for good: called after each transaction with entries, once the disk has them. */
export function onCommitted(db: WriteDb, listen: Listener): void {
  listeners.set(db, listen);
}

/** Tells that entries were recorded; within a larger transaction nothing stands there for good, and its end tells. */
export function tellCommitted(db: WriteDb, end: ChainEnd | null): void {
  if (!db.$client.inTransaction) listeners.get(db)?.(end);
}
