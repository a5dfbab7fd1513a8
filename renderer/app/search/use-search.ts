import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Output } from '../../../electron/contract/table.ts';
import { longestScan } from '../../../electron/domain/slips/slip-code.ts';
import { ask } from '../../api/queries.ts';
import { foundIn, type Found } from './found.ts';

/** A pause this long means that somebody looks up from the keyboard. */
const pauseMs = 120;

/**
 * What can be looked for in a text that is being typed. While an input method is at work its last Latin letters are no
 * text yet: たかはs is on the way to たかはし, and its beginning is what finds somebody.
 */
export function searchText(typed: string, isComposing: boolean): string {
  const text = isComposing ? typed.replace(/[a-zａ-ｚ]+$/i, '') : typed;
  return text.trim().slice(0, longestScan);
}

interface Search {
  /** What the lines belong to; empty while nothing was looked for. */
  readonly text: string;
  readonly found: readonly Found[];
  /** The lines are those of an earlier text, or there are none yet. */
  readonly isBehind: boolean;
  readonly isTrouble: boolean;
  /** A receipt number whose record may be lost; null for every other text. */
  readonly missing: NonNullable<Output<'search.find'>['missing']> | null;
  /** Looks at once, for whoever presses Enter before the pause: a barcode reader types and presses it in one breath. */
  readonly lookNow: () => Promise<readonly Found[]>;
}

/** Never an answer of before: somebody may have been written down since. */
const fresh = (text: string) => ({
  ...ask('search.find', { text }),
  staleTime: 0,
  gcTime: 10_000,
  throwOnError: false,
});

/** Looks for what is being typed whenever the typing pauses. */
export function useSearch(wanted: string): Search {
  const client = useQueryClient();
  const [text, setText] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setText(wanted), wanted === '' ? 0 : pauseMs);
    return () => clearTimeout(timer);
  }, [wanted]);
  const { data, isPlaceholderData, isError } = useQuery({
    ...fresh(text),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
  const isEmpty = wanted === '' || text === '';
  return {
    text,
    found: isEmpty || data === undefined ? [] : foundIn(data),
    isBehind: wanted !== text || isPlaceholderData || (data === undefined && !isError),
    isTrouble: isError,
    missing: isEmpty ? null : (data?.missing ?? null),
    lookNow: async () => {
      setText(wanted);
      return wanted === '' ? [] : foundIn(await client.fetchQuery(fresh(wanted)));
    },
  };
}
