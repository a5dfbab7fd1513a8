import type { Page } from '@playwright/test';

/* oxlint-disable unicorn/consistent-function-scoping -- what runs in the page has nothing of this file but itself */

/**
 * What is left of the screens that people have, between title and task bar, in CSS pixels: 1366×768; 1920×1080 at 125 and
 * 150 %; 1366×768 at 125 and 150 %; 1920×1080 as it is.
 */
export const workAreas = [
  { width: 1366, height: 690 },
  { width: 1536, height: 810 },
  { width: 1280, height: 640 },
  { width: 1092, height: 550 },
  { width: 911, height: 460 },
  { width: 1920, height: 1010 },
] as const;

/** 1366×768 at 200 %: a customer is still served, the rest may scroll. */
export const magnified = { width: 683, height: 345 };

/** A window, in CSS pixels. */
interface WorkArea {
  readonly width: number;
  readonly height: number;
}

/**
 * What is wrong with the screen as it stands, each as a line of words: something scrolls sideways, or inside what scrolls; words
 * are cut, or lie over other words; a field is too narrow for what stands in it; what has the focus is covered (WCAG 2.4.11). A deliberate ellipsis has `data-ellipsis`; a list of so many
 * rows that it draws and scrolls only what is in sight has `data-own-scroll`.
 *
 * Runs in the page, so it needs everything it uses inside. It sends the focus everywhere once, and back.
 */
async function faultsOfScreen(): Promise<string[]> {
  const faults = new Set<string>();
  const nameOf = (element: Element) => {
    const words = (element.getAttribute('aria-label') ?? element.textContent).replaceAll(/\s+/g, ' ').trim();
    return `${element.tagName.toLowerCase()}.${element.classList.item(0) ?? ''} 「${words.slice(0, 40)}」`;
  };
  const isShown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 2 && height > 2 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  const ancestorsOf = (element: Element) => {
    const found: Element[] = [];
    for (let one = element; ;) {
      // What is fixed to the window lies over the page, not in it.
      if (getComputedStyle(one).position === 'fixed' || one.parentElement === null) return found;
      one = one.parentElement;
      found.push(one);
    }
  };
  const slack = 1.5;
  const scrolls = (element: Element, along: 'x' | 'y') => {
    const style = getComputedStyle(element);
    const how = along === 'x' ? style.overflowX : style.overflowY;
    const rest =
      along === 'x' ? element.scrollWidth - element.clientWidth : element.scrollHeight - element.clientHeight;
    return (how === 'auto' || how === 'scroll') && rest > slack;
  };
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth + slack || root.scrollHeight > innerHeight + slack) {
    faults.add(`the window itself scrolls: ${root.scrollWidth} × ${root.scrollHeight}`);
  }
  const all = [...document.body.querySelectorAll('*')].filter(isShown);
  for (const element of all) {
    const own = element.closest('[data-own-scroll]');
    if (element instanceof HTMLTextAreaElement || (own !== null && own !== element)) continue;
    if (scrolls(element, 'x')) {
      faults.add(`scrolls sideways by ${element.scrollWidth - element.clientWidth}: ${nameOf(element)}`);
    }
    if (scrolls(element, 'y') && ancestorsOf(element).some((outer) => scrolls(outer, 'y'))) {
      faults.add(`scrolls inside what scrolls: ${nameOf(element)}`);
    }
  }
  for (const field of all) {
    if (!(field instanceof HTMLInputElement) || !field.matches('[type="text"], [type="tel"]') || field.value === '')
      continue;
    const rest = field.scrollWidth - field.clientWidth;
    // Whatever is offered in its place says it in whole.
    const isOffered = field.value.split('、').every((part) => document.body.innerText.includes(part));
    if (rest > slack && !isOffered) faults.add(`value cut by ${rest}: 「${field.value}」 in ${field.name}`);
  }
  const clips = (style: CSSStyleDeclaration) => style.overflowX !== 'visible' || style.overflowY !== 'visible';
  for (const element of all) {
    const texts = [...element.childNodes].filter(
      (node): node is Text => node instanceof Text && node.data.trim() !== '',
    );
    if (texts.length === 0 || element.closest('[data-ellipsis], [data-own-scroll], option, textarea') !== null)
      continue;
    const range = document.createRange();
    for (const text of texts) {
      range.selectNodeContents(text);
      const words = range.getBoundingClientRect();
      for (const box of [element, ...ancestorsOf(element)]) {
        const style = getComputedStyle(box);
        const edge = box.getBoundingClientRect();
        // Hidden from eyes on purpose: for screen readers alone.
        if (edge.width <= 2 || edge.height <= 2) break;
        const isButton = box.matches('button, a, [role="radio"], label');
        if (!clips(style) && !isButton) continue;
        const isCut =
          words.left < edge.left - slack ||
          words.right > edge.right + slack ||
          (style.overflowY === 'hidden' && (words.top < edge.top - slack || words.bottom > edge.bottom + slack));
        if (isCut) faults.add(`cut: ${nameOf(element)} by ${nameOf(box).split(' ')[0] ?? ''}`);
        if (isCut || scrolls(box, 'y')) break;
      }
      if (words.left < -slack || words.right > innerWidth + slack) faults.add(`out of sight: ${nameOf(element)}`);
    }
  }
  /** What scrolls, stays in sight or lies above by itself: words inside and outside of it may share a place. */
  const layerOf = (element: Element) =>
    [element, ...ancestorsOf(element)].find((one) => {
      const { position, overflowY } = getComputedStyle(one);
      return ['sticky', 'fixed', 'absolute'].includes(position) || ['auto', 'scroll'].includes(overflowY);
    });
  const written = all.flatMap((element) => {
    const texts = [...element.childNodes].filter(
      (node): node is Text => node instanceof Text && node.data.trim() !== '',
    );
    if (
      texts.length === 0 ||
      element.closest('[data-own-scroll], [data-part="pdf-text"], option, textarea, ruby') !== null
    )
      return [];
    // Hidden from eyes on purpose: for screen readers alone.
    if ([element, ...ancestorsOf(element)].some((one) => getComputedStyle(one).clipPath !== 'none')) return [];
    const layer = layerOf(element);
    const range = document.createRange();
    return texts.flatMap((text) => {
      range.selectNodeContents(text);
      // A deliberate ellipsis ends where its element does.
      const end = clips(getComputedStyle(element)) ? element.getBoundingClientRect().right : Infinity;
      return [...range.getClientRects()].map(({ left, right, top, bottom, height }) => ({
        element,
        layer,
        rect: { left, right: Math.min(right, end), top, bottom, height },
      }));
    });
  });
  /** The room between lines is no letter. */
  const leading = 0.3;
  for (const [at, one] of written.entries()) {
    for (const other of written.slice(at + 1)) {
      if (one.element === other.element || one.layer !== other.layer) continue;
      const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const along = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
      const isOver = across > 2 && along > leading * Math.min(one.rect.height, other.rect.height);
      if (isOver) faults.add(`words over words: ${nameOf(one.element)} and ${nameOf(other.element)}`);
    }
  }
  const before = document.activeElement;
  // While a list lies over the screen the focus stays in its field.
  if ([...document.querySelectorAll('[role="listbox"]')].some(isShown)) return [...faults];
  const dialog = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].findLast(isShown);
  const reachable = [
    ...(dialog ?? document).querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, [tabindex="0"], [data-part="chip"]',
    ),
  ].filter(
    (element) =>
      !element.matches(':disabled, [role="tab"][aria-selected="false"], [role="option"]') &&
      (element.tabIndex >= 0 || element.dataset['part'] === 'chip') &&
      element.closest('[inert], [aria-hidden="true"], [hidden], [data-own-scroll]') === null &&
      (element.closest('label') ?? element).checkVisibility({ visibilityProperty: true }),
  );
  for (const element of reachable) {
    element.focus();
    // Whoever listens to the focus draws themselves anew.
    await Promise.resolve();
    if (document.activeElement !== element) continue;
    // What is pressed of a radio button or a box is its label; a field has its buttons inside.
    const place = element.closest('label') ?? element;
    const field = element instanceof HTMLInputElement ? element.parentElement : null;
    const edge = place.getBoundingClientRect();
    // Nothing of it is there to be seen yet.
    if (edge.width < 8 || edge.height < 8) continue;
    const left = Math.max(edge.left, 0) + 3;
    const right = Math.min(edge.right, innerWidth) - 3;
    const top = Math.max(edge.top, 0) + 3;
    const bottom = Math.min(edge.bottom, innerHeight) - 3;
    if (left > right || top > bottom) {
      faults.add(`out of sight with the focus: ${nameOf(place)}`);
      continue;
    }
    // Of something long to be scrolled with the keys, a part is enough.
    const isLong = edge.height > innerHeight / 3;
    const points: [number, number][] = isLong
      ? [[(left + right) / 2, (top + bottom) / 2]]
      : [left, right].flatMap((x): [number, number][] => [
          [x, top],
          [x, bottom],
        ]);
    for (const [x, y] of points) {
      const hit = document.elementFromPoint(x, y);
      if (hit === null || place.contains(hit) || hit.contains(place) || field?.contains(hit) === true) continue;
      faults.add(`covered with the focus: ${nameOf(place)} by ${nameOf(hit)}`);
      break;
    }
  }
  // To the body nothing can be sent: it has the focus when nothing else has.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  if (before instanceof HTMLElement) before.focus();
  return [...faults];
}

/**
 * Gives the window another size and waits until the page is drawn in it: whoever listens to the size has drawn themselves anew after
 * the second frame. A browser that finds nothing to draw gives none, and would keep the next click waiting; a picture makes it draw.
 */
export async function resize(page: Page, size: WorkArea): Promise<void> {
  await page.setViewportSize(size);
  const isDrawn = await page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)));
        setTimeout(() => resolve(false), 2_000);
      }),
  );
  if (!isDrawn) await page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } });
}

/** What is wrong with the screen in a window of this size. */
export async function faultsIn(page: Page, area: WorkArea): Promise<string[]> {
  await resize(page, area);
  return await page.evaluate(faultsOfScreen);
}
