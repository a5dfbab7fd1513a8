import type { Dialogs } from '../../electron/ports/dialogs.ts';

/** Dialogs that answer what they were told before, where a person would choose a file. */
export interface ScriptedDialogs extends Dialogs {
  /** What the next dialog answers. */
  answerNext(path: string): void;
}

/** Dialogs without a person; one that nobody prepared is cancelled. */
export function scriptedDialogs(): ScriptedDialogs {
  let next: string | null = null;
  const take = () => {
    const path = next;
    next = null;
    return Promise.resolve(path);
  };
  return {
    answerNext: (path) => {
      next = path;
    },
    askWhereToSave: take,
    askWhatToOpen: take,
    askWhichFolder: take,
  };
}
