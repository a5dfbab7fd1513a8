import { useState } from 'react';

/** As many as leave the requests and customers below them in sight. */
const shownAtFirst = 3;
/** So many more at a time: a shop that never closes them has thousands. */
const shownMore = 20;

/** How much of a list that waits is drawn: the first few, and more when asked for. */
export function useMost(): { readonly most: number; readonly showMore: () => void } {
  const [most, setMost] = useState(shownAtFirst);
  return { most, showMore: () => setMost(most + shownMore) };
}
