import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask } from '../../api/queries.ts';

/** As many of each list as leave the requests and customers below them in sight. */
const shownAtFirst = { partners: 3, recall: 3, issue: 3, signature: 3 };
/** So many more at a time: a shop that never closes them has thousands. */
const shownMore = 20;

/** What is not done yet, the first few of each list, and how to see more of one. Nothing while the answer is on its way. */
export function useWaiting() {
  const [most, setMost] = useState(shownAtFirst);
  const { data } = useQuery({ ...ask('home.waiting', { most }), placeholderData: keepPreviousData });
  const showMore = (what: keyof typeof most) => setMost({ ...most, [what]: most[what] + shownMore });
  return { waiting: data, showMore };
}
