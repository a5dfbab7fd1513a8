/** Where a piece stands when all are set in one long column; the same unit throughout. */
export interface PieceBox {
  readonly top: number;
  readonly bottom: number;
  /** Height of the table head that a page beginning with this piece has to repeat above it. */
  readonly headHeight: number;
}

/**
 * Deals pieces out to pages, in order, as many on each as fit.
 *
 * @returns for each page the pieces from, up to and not including; null when a piece alone is higher than a page
 */
export function paginate(
  boxes: readonly PieceBox[],
  pageHeight: number,
): readonly (readonly [number, number])[] | null {
  const pages: [number, number][] = [];
  let from = 0;
  while (from < boxes.length) {
    const to = firstBelow(boxes, from, pageHeight);
    if (to === from) return null;
    pages.push([from, to]);
    from = to;
  }
  return pages;
}

/** The first piece that no longer fits on a page which begins with the piece `from`. */
function firstBelow(boxes: readonly PieceBox[], from: number, pageHeight: number): number {
  const first = boxes[from];
  if (first === undefined) return from;
  const limit = first.top - first.headHeight + pageHeight;
  const below = boxes.findIndex(({ bottom }, index) => index >= from && bottom > limit);
  return below === -1 ? boxes.length : below;
}
