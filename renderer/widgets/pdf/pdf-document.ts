import { getDocument, PDFWorker, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist';
// A file of its own: the content security policy lets workers be nothing else.
// oxlint-disable-next-line import/default -- made by Vite, which the linter does not ask
import Worker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';

/** A PDF that was read, and its end: pages and worker go together. */
export interface OpenPdf {
  readonly pdf: PDFDocumentProxy;
  readonly close: () => void;
}

/**
 * Reads a PDF. Our slips bring all their fonts, and scans are pictures: nothing is fetched but the decoders of such pictures,
 * which lie beside the page (build/vite/scan-decoders.ts). Not as WebAssembly, which the content security policy refuses.
 *
 * @throws when the bytes are no PDF
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const port = new Worker();
  const worker = PDFWorker.create({ port, verbosity: VerbosityLevel.ERRORS });
  const task = getDocument({
    data: bytes,
    worker,
    // It warns about fonts that it draws well all the same.
    verbosity: VerbosityLevel.ERRORS,
    useWasm: false,
    wasmUrl: new URL('decoders/', document.baseURI).href,
    useWorkerFetch: false,
    useSystemFonts: false,
    enableXfa: false,
    disableWorkerRendering: true,
  });
  const close = () => {
    void task.destroy().finally(() => {
      worker.destroy();
      port.terminate();
    });
  };
  try {
    return { pdf: await task.promise, close };
  } catch (error) {
    close();
    throw error;
  }
}
