import { ipcMain, type BrowserWindow } from 'electron';
import type { Router } from '../app/router.ts';
import { failed } from '../contract/failure.ts';
import { appOrigin } from './protocol.ts';

/** Answers the calls of the window's main frame, and of nobody else, through the router. */
export function answerCalls(window: BrowserWindow, router: () => Promise<Router>): void {
  ipcMain.handle('desk', async (event, channel: unknown, input: unknown) => {
    const { senderFrame } = event;
    const isOurs =
      senderFrame !== null && senderFrame === window.webContents.mainFrame && senderFrame.origin === appOrigin;
    if (!isOurs || typeof channel !== 'string') return failed({ kind: 'forbidden' });
    return (await router()).call(channel, input);
  });
}
