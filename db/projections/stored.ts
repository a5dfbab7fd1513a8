import { isReadable, readBody, type BodyOf, type KindName } from '../../electron/domain/entries/index.ts';
import { readHeader } from '../../electron/domain/ledger/header.ts';
import type { EntryRef } from './projection.ts';

/** An entry as it lies in the ledger. */
export interface StoredRow {
  readonly header: string;
  readonly hash: Buffer;
  readonly text: string | null;
}

/** What is done with an entry once it was read. */
export type UseStored = <K extends KindName>(kind: K, body: BodyOf<K>, folded: EntryRef) => void;

/** Reads a stored entry and hands it on by its kind; an entry of a newer version or without its body is passed over. */
export function withStored(row: StoredRow, use: UseStored): void {
  const header = readHeader(row.header);
  if (header === null || row.text === null) return;
  const { kind, kv } = header;
  if (isReadable(kind, kv)) use(kind, readBody(kind, kv, row.text), { header, hash: row.hash.toString('hex') });
}
