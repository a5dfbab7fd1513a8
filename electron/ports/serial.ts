/** Runs work that must not overlap, one piece after the other, in the order in which it came. */
export class Serial {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs the work as soon as all before it has ended, whichever way it ended. */
  run<T>(work: () => T | Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}
