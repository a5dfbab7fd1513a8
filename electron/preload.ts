import { contextBridge, ipcRenderer } from 'electron';

// The whole bridge: one question, one answer. Everything is checked on the other side.
contextBridge.exposeInMainWorld('desk', {
  call: (channel: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('desk', channel, input),
});
