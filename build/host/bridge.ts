/** The path under which the page asks the core. */
export const callPath = '/call';

/** The path under which the core tells the page its news. */
export const eventsPath = '/events';

/** The path of the script below. A file of its own, because the content security policy allows nothing inline. */
export const bridgePath = '/bridge.js';

/** What electron/preload.ts is in the window: `window.desk`, here over fetch. */
export const bridgeScript = `window.desk = Object.freeze({
  call: async (channel, input) => {
    const response = await fetch(${JSON.stringify(callPath)}, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ channel, input }),
    });
    return response.json();
  },
  onEvent: (listen) => {
    const source = new EventSource(${JSON.stringify(eventsPath)});
    source.onmessage = ({ data }) => listen(JSON.parse(data));
    return () => source.close();
  },
});
`;

/** The page with the bridge before its own scripts. */
export function withBridge(page: string): string {
  return page.replace('<script', `<script src="${bridgePath}"></script>\n    <script`);
}
