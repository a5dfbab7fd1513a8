import type { EntryId } from '../../electron/domain/ids.ts';
import type { BodyOf, KindName, KindsIn, StreamId, StreamType } from '../../electron/domain/entries/index.ts';
import type { EntryHeader } from '../../electron/domain/ledger/header.ts';
import type { WriteDb } from '../open.ts';

/** The entry that is being folded, besides its body. */
export interface EntryRef {
  readonly header: EntryHeader;
  /** SHA-256 of the header as hexadecimal digits. */
  readonly hash: string;
}

/** What an entry of a kind does to the tables of one stream. `id` is the stream's id, without its type. */
export type Handler<K extends KindName, Id> = (db: WriteDb, id: Id, body: BodyOf<K>, entry: EntryRef) => void;

/** For the kinds whose entries belong to a stream and leave its tables as they are. */
export function nothing(): void {
  // Said in so many words, so that no kind is forgotten.
}

/** The kinds that name an entry which was recorded in error. */
type TakingBack = {
  readonly [K in KindName]: BodyOf<K> extends { readonly voidedId: EntryId } ? K : never;
}[KindName];

/**
 * Tables folded from the entries of one type of stream, in the order (tick, device). The result may depend on nothing but
 * the entries of that stream: two databases with the same entries must hold the same rows.
 */
export interface Projection<T extends StreamType> {
  /** The tables that it fills; nobody else writes them. */
  readonly tables: readonly string[];
  /** Removes the rows of one stream, before it is folded anew. */
  readonly clear: (db: WriteDb, id: StreamId<T>) => void;
  /** The kind whose entries take another of the stream back: whatever they name is left out of it, as if it had not been. */
  readonly takenBackBy?: KindsIn<T> & TakingBack;
  /** A handler for every kind whose entries belong to such a stream. */
  readonly on: { readonly [K in KindsIn<T>]: Handler<K, StreamId<T>> };
}
