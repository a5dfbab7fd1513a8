import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { pageOf } from '../../build/auditor-page.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('base64');

test('the page lets nothing run but its own script and style, and asks no network', () => {
  const page = pageOf('run()', 'p{}', 'MIT <of> A&B');
  expect(/Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]).toBe(
    `default-src 'none'; script-src 'sha256-${digest('run()')}'; style-src 'sha256-${digest('p{}')}'; base-uri 'none'; form-action 'none'`,
  );
  expect(page).toContain('<pre id="licences" hidden>MIT &lt;of> A&amp;B</pre>');
});

test.each([
  ['x="</script>"', ''],
  ['x="<!--"', ''],
  ['', 'p::after{content:"</style>"}'],
])('a script or style that would end its own element is not built in: %s %s', (script, style) => {
  expect(() => pageOf(script, style, '')).toThrow(/end itself/);
});
