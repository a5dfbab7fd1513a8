import type { PrintOutcome } from '../contract/issue.ts';
import type { Printable } from '../domain/printable/printable.ts';
import type { RecoverySheet } from '../domain/printable/recovery-sheet.ts';

/** A printer that the operating system knows. */
export interface KnownPrinter {
  readonly name: string;
  readonly isDefault: boolean;
}

/** What may become a file: all but the recovery code, which must not be kept anywhere on its way to paper. */
export type FilePrintable = Exclude<Printable, RecoverySheet>;

/** Draws documents and puts them on paper. */
export interface Printer {
  /** Draws a document as PDF. Rejects when it cannot be drawn. */
  readonly renderPdf: (document: FilePrintable) => Promise<Uint8Array>;
  /**
   * Puts a document on paper through the operating system's print dialog, with this printer chosen beforehand; null for the
   * system's default. Never rejects.
   *
   * @param givenUp aborted when nobody waits for the answer any more: what is still on its way to paper is to be stopped
   */
  readonly print: (document: Printable, printer: string | null, givenUp?: AbortSignal) => Promise<PrintOutcome>;
  readonly list: () => Promise<readonly KnownPrinter[]>;
}
