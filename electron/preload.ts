import { contextBridge, ipcRenderer } from 'electron';

// The whole bridge: one question, one answer, and what the desk says unasked. Everything is checked on the other side.
contextBridge.exposeInMainWorld('desk', {
  call: (channel: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('desk', channel, input),
  onEvent: (listen: (event: unknown) => void): (() => void) => {
    const listener = (_event: unknown, told: unknown) => listen(told);
    ipcRenderer.on('desk-event', listener);
    return () => void ipcRenderer.off('desk-event', listener);
  },
});
