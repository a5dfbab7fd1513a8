import { useEffect } from 'react';
import { command } from '../../api/desk.ts';

/** What somebody who is there does. */
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart', 'compositionupdate'] as const;

/** Told at once, and then so often at most. The desk locks itself this much later at the latest. */
const pauseMs = 5_000;

/** Tells the core that somebody is there: it locks the desk when it has heard nothing for the minutes of the settings. */
export function useSignsOfLife(): void {
  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined;
    let hasMore = false;
    // A locked desk takes no signs, and says so to every screen by itself.
    const tell = () => {
      hasMore = false;
      pause = setTimeout(() => {
        pause = undefined;
        if (hasMore) tell();
      }, pauseMs);
      command('session.active', {}).catch(() => undefined);
    };
    const onSign = () => {
      if (pause === undefined) tell();
      else hasMore = true;
    };
    for (const sign of signs) window.addEventListener(sign, onSign, { capture: true, passive: true });
    return () => {
      clearTimeout(pause);
      for (const sign of signs) window.removeEventListener(sign, onSign, { capture: true });
    };
  }, []);
}
