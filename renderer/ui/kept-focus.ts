import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import { focusScreen, takesFocus } from './focus-start.ts';

function tabStopsIn(place: ParentNode): HTMLElement[] {
  const all = place.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex]');
  return [...all].filter((element) => element.tabIndex >= 0 && !element.matches(':disabled'));
}

/** Where the focus was: what lay around it, from the inside out, and what came before it. */
interface Trail {
  readonly around: readonly Element[];
  readonly before: readonly HTMLElement[];
}

function trailTo(element: Element): Trail {
  const around: Element[] = [];
  for (let one = element.parentElement; one !== null; one = one.parentElement) around.push(one);
  const stops = tabStopsIn(document);
  return {
    around,
    before: stops.slice(
      0,
      stops.findIndex((stop) => stop === element),
    ),
  };
}

/**
 * What to go on with where something was: whatever now stands in its place, or else what stood before it. Only within the
 * part of the screen in which it was; null when nothing is left of that.
 */
function placeAfter({ around, before }: Trail): HTMLElement | null {
  for (const place of around) {
    if (place.matches('header, main, body')) return null;
    if (!place.isConnected) continue;
    const stops = tabStopsIn(place);
    const last = before.findLast((stop) => stops.includes(stop));
    const found = last === undefined ? stops[0] : (stops[stops.indexOf(last) + 1] ?? last);
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * Keeps the focus on the screen. What had it may be taken away or disabled, and the browser then gives it to the body, where
 * no key does anything: it goes on to what stands in that place now, or to where the screen is answered from.
 *
 * @param screen the middle of the page, which can have the focus itself
 */
export function useKeptFocus(screen: RefObject<HTMLElement | null>): void {
  const trail = useRef<Trail>({ around: [], before: [] });
  const settle = useEffectEvent(() => {
    if (document.activeElement !== document.body) return;
    const dialog = [...document.querySelectorAll<HTMLElement>('[role="dialog"], [role="alertdialog"]')].at(-1);
    const next = placeAfter(trail.current);
    if (next !== null && (dialog === undefined || dialog.contains(next)) && takesFocus(next)) return;
    if (dialog !== undefined) dialog.focus();
    else if (screen.current !== null) focusScreen(screen.current);
  });
  useEffect(() => {
    let frame: number | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A dialog that closes gives the focus back in the next frame, and a disabled button loses it at the end of one.
    const settleSoon = () => {
      frame ??= requestAnimationFrame(() => {
        frame = null;
        timer = setTimeout(settle);
      });
    };
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element) trail.current = trailTo(target);
    };
    const changes = new MutationObserver(settleSoon);
    const attributeFilter = ['disabled', 'hidden', 'inert'];
    changes.observe(document.body, { attributeFilter, childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    settleSoon();
    return () => {
      changes.disconnect();
      document.removeEventListener('focusin', remember);
      if (frame !== null) cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
}
