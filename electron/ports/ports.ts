import type { Writable } from 'node:stream';
import type { StorageFailure } from '../../db/errors.ts';
import type { DeskEvent } from '../contract/events.ts';
import type { Printable } from '../domain/printable/printable.ts';
import type { RecoverySheet } from '../domain/printable/recovery-sheet.ts';
import type { Log } from './log.ts';

/** The time. Everything that needs one gets it from here, so that tests have their own. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
}

/** Fresh UUIDv7s for what nobody outside has named. */
export interface Ids {
  readonly next: () => string;
}

/** What kind of file a dialog is about; the shell knows its title and ending. */
export type FilePurpose =
  'slip' | 'audit' | 'published_document' | 'consent_record' | 'proof_sheet' | 'scan' | 'seal' | 'paper_form';

/** Dialogs of the operating system. Null when the person cancels. */
export interface Dialogs {
  /** `suggestedName` holds no personal data: file names end up in lists of recent files. */
  readonly askWhereToSave: (purpose: FilePurpose, suggestedName: string) => Promise<string | null>;
  readonly askWhatToOpen: (purpose: FilePurpose) => Promise<string | null>;
}

/** A printer that the operating system knows. */
export interface KnownPrinter {
  readonly name: string;
  readonly isDefault: boolean;
}

/** What became of a print job: handed to the printer, given up by the person, or refused by the system. */
export type PrintOutcome = 'printed' | 'cancelled' | 'failed';

/** What may become a file: all but the recovery code, which must not be kept anywhere on its way to paper. */
export type FilePrintable = Exclude<Printable, RecoverySheet>;

/** Draws documents and puts them on paper. */
export interface Printer {
  /** Draws a document as PDF. Rejects when it cannot be drawn. */
  readonly renderPdf: (document: FilePrintable) => Promise<Uint8Array>;
  /**
   * Puts a document on paper through the operating system's print dialog, with this printer chosen beforehand; null for the
   * system's default. Rejects when it cannot be drawn.
   */
  readonly print: (document: Printable, printer: string | null) => Promise<PrintOutcome>;
  readonly list: () => Promise<readonly KnownPrinter[]>;
}

/** Puts a document where the window can fetch it once. */
export interface Documents {
  readonly offer: (bytes: Uint8Array, mediaType: string) => string;
}

/** Either done, or the trouble with the disk. */
export type FileResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: StorageFailure | 'too_large' };

/** Files of the person's own choosing, outside the data folder. */
export interface Files {
  /** Writes a file whole or not at all: a half-written export must never look like one. */
  readonly writeWhole: <T>(path: string, write: (out: Writable) => Promise<T>) => Promise<FileResult<T>>;
  /** Reads a file of at most `maxBytes`. */
  readonly readBounded: (path: string, maxBytes: number) => Promise<FileResult<Uint8Array>>;
}

/** What the core needs of the world. Electron implements it for real, tests as they like. */
export interface Ports {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly dialogs: Dialogs;
  readonly printer: Printer;
  readonly files: Files;
  readonly documents: Documents;
  /** Tells the window something without having been asked. */
  readonly tell: (event: DeskEvent) => void;
  /** Lets the window breathe between two slices of a long job. */
  readonly nextTurn: () => Promise<void>;
}
