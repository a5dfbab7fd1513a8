import { app, type WebContents } from 'electron';

/**
 * Keeps Chromium itself off the network, below what `protocol.ts` sees: looking up names, connecting ahead of a request,
 * and WebRTC are no requests. Must run before the app is ready.
 */
export function forbidNetwork(): void {
  app.commandLine.appendSwitch('dns-prefetch-disable');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('web-contents-created', (_created, contents) => forbidPeers(contents));
}

function forbidPeers(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
