import { basename, join } from 'node:path';
import { app, dialog, type BrowserWindow, type FileFilter } from 'electron';
import { savingFolder } from '../ports/saving-folder.ts';
import type { Dialogs, FilePurpose } from '../ports/dialogs.ts';

const filters: Readonly<Record<FilePurpose, FileFilter>> = {
  slip: { name: 'PDF', extensions: ['pdf'] },
  audit: { name: 'ZIP', extensions: ['zip'] },
  proof_sheet: { name: 'PDF', extensions: ['pdf'] },
  head_sheet: { name: 'PDF', extensions: ['pdf'] },
  consent_record: { name: 'JSON', extensions: ['json'] },
  published_document: { name: 'PDF, TXT, HTML', extensions: ['pdf', 'txt', 'html', 'htm'] },
  seal: { name: 'PNG, JPEG', extensions: ['png', 'jpg', 'jpeg'] },
  paper_form: { name: 'PDF', extensions: ['pdf'] },
  diagnostics: { name: 'TXT', extensions: ['txt'] },
  scan: { name: 'PDF, PNG, JPEG', extensions: ['pdf', 'png', 'jpg', 'jpeg'] },
};

/** The documents of whoever is signed in to the PC; null where the system does not know. */
export function documentsFolder(): string | null {
  try {
    return app.getPath('documents');
  } catch {
    return null;
  }
}

/** The operating system's own dialogs, before the desk's window. */
export function systemDialogs(window: BrowserWindow): Dialogs {
  return {
    askWhereToSave: async (purpose, suggestedName) => {
      const defaultPath = join(savingFolder(documentsFolder(), app.getPath('home')), basename(suggestedName));
      const answer = await dialog.showSaveDialog(window, { defaultPath, filters: [filters[purpose]] });
      return answer.canceled || answer.filePath === '' ? null : answer.filePath;
    },
    askWhatToOpen: async (purpose) => {
      const answer = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: [filters[purpose]] });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    askWhichFolder: async () => {
      const answer = await dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory'] });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
  };
}
