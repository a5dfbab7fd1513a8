/** What waits for its turn. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Runs what must not overlap, one after the other: of two key rings that are read before either is written, the second would
 * lose the first one's person; and of ten passwords at once all would be tried before the first wrong one is counted.
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work);
  turn = mine.catch(() => undefined);
  return mine;
}
