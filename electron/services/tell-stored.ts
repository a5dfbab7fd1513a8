import type { StoredEntry } from '../../db/queries/entries.ts';
import { isReadable, readBody } from '../domain/entries/index.ts';
import { tellEntry } from '../words/tell-entry.ts';

/** How the history tells a stored entry, in both languages of the screens. */
export function tellStored({ header: { kind, kv }, text }: StoredEntry): { readonly ja: string; readonly en: string } {
  // A kind of a newer version, or a body that was erased, is still a line of the history.
  if (text === null || !isReadable(kind, kv)) return { ja: kind, en: kind };
  const body = readBody(kind, kv, text);
  return { ja: tellEntry(kind, body, 'ja'), en: tellEntry(kind, body, 'en') };
}
