/** The path under which the page asks the core. */
export const callPath = '/call';

/** The path under which the core tells the page its news. */
export const eventsPath = '/events';

/** The path of the script below. A file of its own, because the content security policy allows nothing inline. */
export const bridgePath = '/bridge.js';

/** Where the page keeps its key: in its own tab, for its own address and port, and in no cookie, which knows no port. */
const keptAs = 'desk-key';

/**
 * What electron/preload.ts is in the window: `window.desk`, here over fetch. The key comes once, behind the `#` of the address,
 * which no server is sent and no history keeps.
 */
export const bridgeScript = `(() => {
  const given = location.hash.slice(1);
  if (given !== '') {
    sessionStorage.setItem('${keptAs}', given);
    history.replaceState(null, '', location.pathname);
  }
  const headers = { authorization: 'Bearer ' + (sessionStorage.getItem('${keptAs}') ?? '') };
  const hear = async (signal, listen) => {
    const response = await fetch('${eventsPath}', { headers, signal });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      const lines = (rest + step.value).split('\\n');
      rest = lines.pop();
      for (const line of lines) if (line !== '') listen(JSON.parse(line));
    }
  };
  window.desk = Object.freeze({
    call: async (channel, input) => {
      const response = await fetch('${callPath}', {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ channel, input }),
      });
      return response.json();
    },
    onEvent: (listen) => {
      const ended = new AbortController();
      // A connection that breaks is made anew after a second, for as long as somebody listens.
      const again = () => ended.signal.aborted || setTimeout(start, 1000);
      const start = () => hear(ended.signal, listen).then(again, again);
      start();
      return () => ended.abort();
    },
  });
})();
`;

/** The page with the bridge before its own scripts. */
export function withBridge(page: string): string {
  return page.replace('<script', `<script src="${bridgePath}"></script>\n    <script`);
}
