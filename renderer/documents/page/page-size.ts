import type { Paper } from '../../../electron/domain/slips/paper.ts';

/** The size of a page, in whole millimetres. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels are 96 to the inch of 25.4 mm. */
const PIXELS_PER_MM = 96 / 25.4;

/** How large the pages are on which a slip now stands: on a roll as high as the longest strip. */
export function pageSizeOf(root: HTMLElement, paper: Paper): PageSize {
  switch (paper) {
    case 'a4':
      return { width: 210, height: 297 };
    case 'a5':
      return { width: 210, height: 148 };
    case 'roll':
      return { width: 80, height: Math.ceil(longest(root) / PIXELS_PER_MM) };
  }
}

function longest(root: HTMLElement): number {
  const heights = Array.from(root.querySelectorAll('[data-size]'), (page) => page.getBoundingClientRect().height);
  return Math.max(...heights);
}

/** Tells Chromium the size of the pages: only here is it known how long a strip became. */
export function setPageSize({ width, height }: PageSize): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page { size: ${width}mm ${height}mm; }`);
  document.adoptedStyleSheets = [sheet];
}
