import { useEffect, useEffectEvent } from 'react';

/** What somebody who is there does. */
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart', 'compositionupdate'] as const;

/**
 * Calls when nobody has touched keyboard, mouse or screen for so long. It goes by the clock and not by a timer's own
 * running: a PC that has slept is idle the moment it wakes.
 *
 * @param minutes null while it is not known yet
 */
export function useIdle(minutes: number | null, onIdle: () => void): void {
  const call = useEffectEvent(onIdle);
  useEffect(() => {
    if (minutes === null) return undefined;
    const limit = minutes * 60_000;
    let lastSign = Date.now();
    let timer = setTimeout(look, limit);
    function look() {
      const left = limit - (Date.now() - lastSign);
      if (left <= 0) call();
      else timer = setTimeout(look, left);
    }
    const onSign = () => {
      // The first sign after a sleep comes before the timer: whoever it is must sign in.
      if (Date.now() - lastSign >= limit) call();
      lastSign = Date.now();
    };
    for (const sign of signs) window.addEventListener(sign, onSign, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, onSign, { capture: true });
    };
  }, [minutes]);
}
