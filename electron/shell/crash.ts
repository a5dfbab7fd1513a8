import { app, dialog } from 'electron';
import { noteFatalError, noteFault } from '../app/incidents.ts';
import type { Log } from '../ports/log.ts';
import type { RunningFile } from '../ports/running-file.ts';

/**
 * What nobody has caught ends the program: how far it got is not known any more, and what is on the disk is whole. It is said in
 * a box of the system; Electron's own would show what somebody had typed, if the error tells it.
 */
export function explainCrashes(log: Log, running: RunningFile): void {
  // Node's own answer would write what the error says to the terminal.
  process.on('unhandledRejection', (error) => noteFault(error, log));
  let isEnding = false;
  process.on('uncaughtException', (error) => {
    if (isEnding) return;
    isEnding = true;
    const { title, text } = noteFatalError(error, log, running);
    dialog.showErrorBox(title, text);
    app.exit(1);
  });
}
