import { useEffect, useState } from 'react';

/** The time that the core makes one wait after too many wrong secrets. */
interface Wait {
  /** Seconds that are left; 0 once they are over, null when there was nothing to wait for. */
  readonly left: number | null;
  readonly isOn: boolean;
  readonly begin: (seconds: number) => void;
  /** Another name was chosen: the wait was another account's. */
  readonly drop: () => void;
}

/** Counts down. By the clock of the process, which nobody sets. */
export function useWait(): Wait {
  const [over, setOver] = useState<number | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (over === null) return;
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((over - performance.now()) / 1_000));
      setLeft(rest);
      if (rest === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [over]);
  return {
    left,
    isOn: left !== null && left > 0,
    begin: (seconds) => {
      setOver(performance.now() + seconds * 1_000);
      setLeft(seconds);
    },
    drop: () => {
      setOver(null);
      setLeft(null);
    },
  };
}
