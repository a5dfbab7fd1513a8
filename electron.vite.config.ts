import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { onlyWoff2 } from './build/vite/only-woff2.ts';
import { scanDecoders } from './build/vite/scan-decoders.ts';
import { thirdPartyNotices } from './build/vite/third-party-notices.ts';

export default defineConfig({
  main: {
    plugins: [thirdPartyNotices()],
    build: {
      outDir: 'out/main',
      lib: {
        entry: { main: 'electron/main.ts', demo: 'build/demo/main.ts' },
        formats: ['es'],
      },
    },
  },
  preload: {
    // A sandboxed preload script cannot be an ES module.
    build: { outDir: 'out/preload', lib: { entry: 'electron/preload.ts', formats: ['cjs'] } },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react(), onlyWoff2(), scanDecoders(), thirdPartyNotices()],
    build: {
      outDir: 'out/renderer',
      // electron-vite does not minify by itself; the bundle is 2.4 times the size without.
      minify: true,
      // The warning is about download times; this is read from the disk.
      chunkSizeWarningLimit: 4096,
      // No data: URLs for fonts and scripts: the content security policy refuses them.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // The oldest Chromium that runs it: the npm-hosted Electron 42 used for development and tests.
      target: 'chrome148',
      rollupOptions: { input: { index: 'renderer/index.html', print: 'renderer/print.html' } },
    },
  },
});
