import { paginate, type PieceBox } from './paginate.ts';
import type { PrintedDocument } from './printed-document.ts';
import { densities, type Layout } from './slip.tsx';

/** Half a CSS pixel: what rounding may add. */
const TOLERANCE = 0.5;

/** A table's border stands out below its last row. */
const TABLE_EDGE = 1;

/**
 * Lays a slip on paper: each copy on its half or its A5 sheet where everything fits, set as closely as that takes, else on
 * several sheets; on a roll in one strip. What does not fit is never cut off.
 *
 * @param show renders the slip in a layout, at once
 * @returns whether the layout now shown holds everything; false when something is higher than a whole sheet
 */
export function arrange(
  root: HTMLElement,
  { paper, hasShopCopy }: Pick<PrintedDocument, 'paper' | 'hasShopCopy'>,
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

function onPages(root: HTMLElement, size: 'a5' | 'full', show: (layout: Layout) => void): boolean {
  show({ kind: 'endless', size });
  const pages = dealtPages(root);
  if (pages === null) return false;
  show({ kind: 'pages', size, pages });
  return isWhole(root);
}

/** The pieces that now stand on one endless page, dealt out to pages of its size; null when one is higher than a page. */
export function dealtPages(root: HTMLElement): ReturnType<typeof paginate> {
  return paginate(pieceBoxes(root), bodyHeight(root) - TABLE_EDGE);
}

/** Whether every page holds all that stands on it. */
export function isWhole(root: HTMLElement): boolean {
  return bodies(root).every((body) => {
    const room = body.getBoundingClientRect();
    return Array.from(body.querySelectorAll('*')).every((element) => {
      const box = element.getBoundingClientRect();
      return box.bottom <= room.bottom + TOLERANCE && box.right <= room.right + TOLERANCE;
    });
  });
}

function pieceBoxes(root: HTMLElement): readonly PieceBox[] {
  return Array.from(root.querySelectorAll('[data-piece]'), (piece) => {
    const { top, bottom } = piece.getBoundingClientRect();
    const head = piece.closest('table')?.tHead;
    return { top, bottom, headHeight: head?.getBoundingClientRect().height ?? 0 };
  });
}

function bodyHeight(root: HTMLElement): number {
  return bodies(root)[0]?.clientHeight ?? 0;
}

function bodies(root: HTMLElement): readonly Element[] {
  return Array.from(root.querySelectorAll('.page-body'));
}
