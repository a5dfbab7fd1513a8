import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const { resolve: find } = createRequire(import.meta.url);

/** What pdf.js fetches by name when a scan needs it: fax pictures and JBIG2, and JPEG 2000. */
const decoders = ['jbig2_nowasm_fallback.js', 'openjpeg_nowasm_fallback.js'];

/**
 * A Vite plugin that puts the decoders of pdf.js beside the pages, in `decoders/`. Scanners write black and white pages as
 * fax pictures (CCITT, JBIG2); without these such a scan would be shown as an empty sheet. The ones in JavaScript, because
 * the content security policy lets no WebAssembly run.
 */
export function scanDecoders(): Plugin {
  return {
    name: 'consent-desk:scan-decoders',
    async buildStart() {
      for (const name of decoders) {
        const source = await readFile(find(`pdfjs-dist/wasm/${name}`), 'utf8');
        this.emitFile({ type: 'asset', fileName: `decoders/${name}`, source });
      }
    },
  };
}
