/** What kind of file a dialog is about; the shell knows its title and ending. */
export type FilePurpose =
  | 'slip'
  | 'audit'
  | 'published_document'
  | 'consent_record'
  | 'proof_sheet'
  | 'head_sheet'
  | 'scan'
  | 'seal'
  | 'paper_form'
  | 'diagnostics';

/** Dialogs of the operating system. Null when the person cancels. */
export interface Dialogs {
  /** `suggestedName` holds no personal data: file names end up in lists of recent files. */
  readonly askWhereToSave: (purpose: FilePurpose, suggestedName: string) => Promise<string | null>;
  readonly askWhatToOpen: (purpose: FilePurpose) => Promise<string | null>;
  /** Asks for a folder, on whatever drive. */
  readonly askWhichFolder: () => Promise<string | null>;
}
