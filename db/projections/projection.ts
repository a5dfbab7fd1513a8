import type { BodyOf, KindName } from '../../electron/domain/entries/index.ts';
import type { EntryHeader } from '../../electron/domain/ledger/header.ts';
import type { WriteDb } from '../open.ts';

/** The entry that is being folded, besides its body. */
export interface EntryRef {
  readonly header: EntryHeader;
  /** SHA-256 of the header as hexadecimal digits. */
  readonly hash: string;
}

/** What a projection does with each kind that concerns it. `id` is the stream's id, without its type. */
export type Handlers = {
  readonly [K in KindName]?: (db: WriteDb, id: string, body: BodyOf<K>, folded: EntryRef) => void;
};

/**
 * Tables folded from the entries of one type of stream, in the order (tick, device). The result may depend on nothing but
 * the entries of that stream: two databases with the same entries must hold the same rows.
 */
export interface Projection {
  /** The type of stream, the part before the colon. */
  readonly type: string;
  /** The tables that it fills; nobody else writes them. */
  readonly tables: readonly string[];
  /** Removes the rows of one stream, before it is folded anew. */
  readonly clear: (db: WriteDb, id: string) => void;
  readonly on: Handlers;
}
