import type { EntryHeader } from './header.ts';

/**
 * What entries have changed, in plain JSON: whoever holds an answer sees by it whether that still holds. `streams` are those that
 * were folded on (`customer:…`, `slip:…`), `history:…` for the customer whom an entry is about, and `drafts:own` and `session:own` for
 * what no entry tells; `kinds` are the kinds of the entries.
 */
export interface Changed {
  readonly streams: readonly string[];
  readonly kinds: readonly string[];
}

/** An entry that was recorded or taken in, with the streams that it belongs to. */
export interface Touching {
  readonly header: Pick<EntryHeader, 'kind' | 'subject'>;
  readonly streams: readonly string[];
}

/** What some entries have changed; each stream and kind once. */
export function changedBy(entries: readonly Touching[]): Changed {
  const streams = entries.flatMap(({ header, streams: own }) =>
    header.subject === null ? own : [...own, `history:${header.subject}`],
  );
  return { streams: [...new Set(streams)], kinds: [...new Set(entries.map(({ header }) => header.kind))] };
}
