import { createContext, use, useRef, useState, type ReactNode, type RefObject } from 'react';

/** What the customer is looked for: to open the folder, or to take in a request of theirs. */
export type SearchPurpose = 'open' | 'receive';

interface SearchFocus {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly purpose: SearchPurpose;
  /** Goes to the box and marks what stands in it, so that the next letter begins anew. */
  readonly focusBox: (purpose?: SearchPurpose) => void;
  readonly forgetPurpose: () => void;
}

const SearchFocusContext = createContext<SearchFocus>({
  input: { current: null },
  purpose: 'open',
  focusBox: () => undefined,
  forgetPurpose: () => undefined,
});

/** Lets everything inside it send the focus to the box. */
export function SearchFocusProvider({ children }: { readonly children: ReactNode }) {
  const input = useRef<HTMLInputElement>(null);
  const [purpose, setPurpose] = useState<SearchPurpose>('open');
  const [ways] = useState(() => ({
    input,
    focusBox: (wanted: SearchPurpose = 'open') => {
      setPurpose(wanted);
      input.current?.focus();
      input.current?.select();
    },
    forgetPurpose: () => setPurpose('open'),
  }));
  return <SearchFocusContext value={{ ...ways, purpose }}>{children}</SearchFocusContext>;
}

/** The way to the box: F2, and after every finished task. */
export function useSearchFocus(): SearchFocus {
  return use(SearchFocusContext);
}
