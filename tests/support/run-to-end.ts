/** What a job in slices returns, with nothing in between. */
export function runToEnd<T>(job: Generator<unknown, T>): T {
  for (;;) {
    const step = job.next();
    if (step.done === true) return step.value;
  }
}
