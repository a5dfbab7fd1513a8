import { dealtPages, isWhole } from '../page/measure.ts';
import type { SlipDocument } from '../../../electron/domain/printable/slip.ts';
import { densities, type Layout } from './slip.tsx';

/**
 * Lays a slip on paper: each copy on its half or its A5 sheet where everything fits, set as closely as that takes, else on
 * several sheets; on a roll in one strip. What does not fit is never cut off.
 *
 * @param show renders the slip in a layout, at once
 * @returns whether the layout now shown holds everything; false when something is higher than a whole sheet
 */
export function arrange(
  root: HTMLElement,
  { paper, hasShopCopy }: Pick<SlipDocument, 'paper' | 'hasShopCopy'>,
  show: (layout: Layout) => void,
): boolean {
  if (paper === 'roll') {
    show({ kind: 'strip' });
    return isWhole(root);
  }
  // Without a second copy there is nothing to cut apart.
  if (paper === 'a4' && !hasShopCopy) return onPages(root, 'full', show);
  for (const density of densities) {
    show({ kind: paper === 'a4' ? 'halves' : 'single', density });
    if (isWhole(root)) return true;
  }
  return onPages(root, paper === 'a5' ? 'a5' : 'full', show);
}

/** Lines that are left free at the foot of each sheet: none, unless what was dealt out proves higher than where it was measured. */
const spareLines = [0, 1, 2, 3, 4] as const;

/** On whole sheets: on as few as can be, with as much air as lets it be no more. */
function onPages(root: HTMLElement, size: 'a5' | 'full', show: (layout: Layout) => void): boolean {
  return spareLines.some((spare) => {
    const dealt = densities.map((density) => {
      show({ kind: 'endless', size, density });
      return { density, pages: dealtPages(root, spare) };
    });
    const fewest = Math.min(...dealt.map(({ pages }) => pages?.length ?? Infinity));
    return dealt.some(({ density, pages }) => {
      if (pages?.length !== fewest) return false;
      show({ kind: 'pages', size, density, pages });
      return isWhole(root);
    });
  });
}
