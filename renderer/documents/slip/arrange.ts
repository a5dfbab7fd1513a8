import { dealtPages, isWhole } from '../page/measure.ts';
import type { SlipDocument } from '../../../electron/domain/printable/slip.ts';
import { densities, type Density, type Layout } from './slip.tsx';

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

/** How closely whole sheets are set where one does not hold everything: another may follow, and closer would gain little. */
const densitiesOfSeveral = ['calm', 'close', 'tight'] as const;

/** On whole sheets: on one, set as closely as that takes, or else on as few as can be, with as much air as lets it be no more. */
function onPages(root: HTMLElement, size: 'a5' | 'full', show: (layout: Layout) => void): boolean {
  const deal = (density: Density) => {
    show({ kind: 'endless', size, density });
    return dealtPages(root);
  };
  const only = densities.find((density) => deal(density)?.length === 1);
  const tried = only === undefined ? densitiesOfSeveral : [only];
  const dealt = tried.map((density) => ({ density, pages: deal(density) }));
  const fewest = Math.min(...dealt.map(({ pages }) => pages?.length ?? Infinity));
  return dealt.some(({ density, pages }) => {
    if (pages?.length !== fewest) return false;
    show({ kind: 'pages', size, density, pages });
    return isWhole(root);
  });
}
