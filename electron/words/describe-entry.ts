import { isReadable, readBody } from '../domain/entries/index.ts';
import type { SaltedBody } from '../domain/ledger/chain.ts';
import type { EntryHeader } from '../domain/ledger/header.ts';
import { labelOfKind, takenBackEntry, tellEntry } from './tell-entry.ts';

/**
 * What audit.csv says of an entry under 内容: its sentence in Japanese where its body goes along, what its kind is called where not.
 *
 * @throws when the body is not one of its kind
 */
export function describeEntry({ kind, kv }: EntryHeader, body: SaltedBody | null): string {
  if (body === null || !isReadable(kind, kv)) return labelOfKind(kind, 'ja');
  const said = readBody(kind, kv, body.text);
  const told = tellEntry(kind, said, 'ja');
  return 'voidedId' in said ? `${told}${takenBackEntry(said.voidedId)}` : told;
}
