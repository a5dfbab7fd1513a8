import { useEffect, useState } from 'react';

/**
 * Counts seconds down to 0, once.
 *
 * @param isHeld whether it waits: nothing is taken away from under a pointer or the focus (WCAG 2.2.1)
 */
export function useCountdown(seconds: number, isHeld: boolean): number {
  const [left, setLeft] = useState(seconds);
  const isRunning = left > 0 && !isHeld;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => setLeft((before) => Math.max(0, before - 1)), 1_000);
    return () => clearInterval(timer);
  }, [isRunning]);
  return left;
}
