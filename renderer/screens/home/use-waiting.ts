import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask } from '../../api/queries.ts';
import { useByWidth } from '../../ui/use-screen-size.ts';

/** As many of each list as leave the requests and customers below them in sight; a broad screen is a high one, too. */
const shownAtFirst = { usual: 3, broad: 5 };
/** So many more at a time: a shop that never closes them has thousands. */
const shownMore = 20;

/** What is not done yet, the first few of each list, and how to see more of one. Nothing while the answer is on its way. */
export function useWaiting() {
  const first = useByWidth(shownAtFirst);
  const [more, setMore] = useState({ partners: 0, recall: 0, issue: 0, signature: 0 });
  const most = {
    partners: first + more.partners,
    recall: first + more.recall,
    issue: first + more.issue,
    signature: first + more.signature,
  };
  const { data } = useQuery({ ...ask('home.waiting', { most }), placeholderData: keepPreviousData });
  const showMore = (what: keyof typeof more) => setMore({ ...more, [what]: more[what] + shownMore });
  return { waiting: data, showMore };
}

/** Receipt numbers whose records are lost, the first few. */
export function useLostReceipts() {
  const first = useByWidth(shownAtFirst);
  const [more, setMore] = useState(0);
  const { data } = useQuery({ ...ask('receipt.lost', { most: first + more }), placeholderData: keepPreviousData });
  return { lost: data, showMoreLost: () => setMore(more + shownMore) };
}
