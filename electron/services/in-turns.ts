import type { Ports } from '../ports/ports.ts';

/**
 * Runs work in slices to its end and lets the window breathe after each.
 *
 * @throws SessionEnded when the session in which it was begun is over
 */
export async function inTurns<T>({ nextTurn }: Pick<Ports, 'nextTurn'>, work: Iterator<unknown, T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await nextTurn();
  }
}
