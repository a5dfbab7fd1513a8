import type { Paper } from '../../../electron/domain/slips/paper.ts';

/** A document on its way to paper, in the print page. */
export interface PrintedPaper {
  /** What it is; never whose: this becomes the title of the PDF and of the print job. */
  readonly title: string;
  readonly paper: Paper;
  /** Draws it into the page. False when something on it has no room or could not be drawn: better no paper than half of one. */
  readonly draw: (page: HTMLElement) => Promise<boolean>;
}
