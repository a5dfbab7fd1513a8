import { paginate, type PieceBox } from './paginate.ts';

/** Half a CSS pixel: what rounding may add. */
const TOLERANCE = 0.5;

/** A table's border stands out below its last row. */
const TABLE_EDGE = 1;

/** A line of what stands on a page, in CSS pixels. */
const LINE = 18;

/**
 * The pieces that now stand on one endless page, dealt out to pages of its size; null when one is higher than a page.
 *
 * @param spareLines how many lines each page leaves free: a note that goes on says so beside its lines, which may then be more
 */
export function dealtPages(root: HTMLElement, spareLines = 0): ReturnType<typeof paginate> {
  return paginate(pieceBoxes(root), bodyHeight(root) - TABLE_EDGE - spareLines * LINE);
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
  return Array.from(root.querySelectorAll('[data-page-body]'));
}
