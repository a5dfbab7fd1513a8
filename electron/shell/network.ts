import { app } from 'electron';

/**
 * Keeps Chromium itself off the network, below the requests that `protocol.ts` cancels: WebRTC sends datagrams that are no
 * requests, and names are looked up ahead of them. Must run before the app is ready.
 */
export function forbidNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('web-contents-created', (_created, contents) => contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp'));
}
