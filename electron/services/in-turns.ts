import type { Ports } from '../ports/ports.ts';

/**
 * Runs work in slices to its end and lets the window breathe after each.
 *
 * @param tell is told what each slice yields
 *
 * @throws SessionEnded when the session in which it was begun is over
 */
export async function inTurns<T, S>(
  { nextTurn }: Pick<Ports, 'nextTurn'>,
  work: Iterator<S, T>,
  tell: (done: S) => void = () => undefined,
): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    tell(step.value);
    await nextTurn();
  }
}
