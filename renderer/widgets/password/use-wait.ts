import { useEffect, useState } from 'react';

/** The time that the core makes one wait after too many wrong secrets. */
export interface Wait {
  /** Seconds that are left; 0 once they are over, null when there was nothing to wait for. */
  readonly left: number | null;
  readonly isOn: boolean;
  readonly begin: (seconds: number) => void;
}

/**
 * Counts down. By the clock of the process, which nobody sets.
 *
 * @param whose each account waits for itself: another one may be tried meanwhile, and the first is still waiting then
 */
export function useWait(whose: string): Wait {
  const [ends, setEnds] = useState<ReadonlyMap<string, number>>(new Map());
  const [now, setNow] = useState(0);
  const end = ends.get(whose);
  useEffect(() => {
    if (end === undefined) return undefined;
    const look = () => {
      setNow(performance.now());
      if (performance.now() >= end) clearInterval(timer);
    };
    const timer = setInterval(look, 250);
    look();
    return () => clearInterval(timer);
  }, [end]);
  const left = end === undefined ? null : Math.max(0, Math.ceil((end - now) / 1_000));
  return {
    left,
    isOn: left !== null && left > 0,
    begin: (seconds) => {
      const begun = performance.now();
      setNow(begun);
      setEnds((known) => new Map(known).set(whose, begun + seconds * 1_000));
    },
  };
}
