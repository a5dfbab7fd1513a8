// What an Electron app can be at the least: a window of the desk's size with an empty page.
import { app, BrowserWindow } from 'electron';

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, useContentSize: true });
  void window.loadURL('data:text/html,<!doctype html><title>empty</title>');
});
