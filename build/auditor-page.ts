import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { repository } from './repository.ts';
import { thirdPartyNotices } from './vite/third-party-notices.ts';

/** Where the page lies on which an auditor checks an export. */
export const auditorPage = join(repository, 'out', 'auditor', 'audit-check.html');

const working = join(repository, 'out', 'auditor', 'parts');

/** What the content security policy calls an inline script or style by. */
function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * One page out of its script and style, with the licences of what is built in. Its policy lets nothing run but these two, and nothing
 * be asked of any network.
 *
 * @throws when one of them would end the element that it stands in
 */
export function pageOf(script: string, style: string, notices: string): string {
  if (/<\/script|<!--/i.test(script) || /<\/style/i.test(style)) throw new Error('auditor page: it would end itself');
  const policy = [
    "default-src 'none'",
    `script-src ${sourceOf(script)}`,
    `style-src ${sourceOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>監査記録の確認 / Check an audit export</title>
<style>${style}</style>
</head>
<body>
<div id="root"></div>
<pre id="licences" hidden>${notices.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>
<script>${script}</script>
</body>
</html>
`;
}

/** Builds the page into out/auditor: one file that needs nothing else. */
export async function buildAuditorPage(): Promise<void> {
  await build({
    root: repository,
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), thirdPartyNotices()],
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      outDir: working,
      emptyOutDir: true,
      // The oldest browsers in which a page opened from the disk unpacks a zip.
      target: ['chrome123', 'firefox128', 'safari17.5'],
      lib: {
        entry: 'renderer/auditor/main.tsx',
        formats: ['iife'],
        name: 'auditor',
        fileName: () => 'page.js',
        cssFileName: 'page',
      },
    },
  });
  const read = (file: string) => readFileSync(join(working, file), 'utf8');
  writeFileSync(auditorPage, pageOf(read('page.js'), read('page.css'), read('third-party-notices.txt')));
  rmSync(working, { recursive: true });
}
