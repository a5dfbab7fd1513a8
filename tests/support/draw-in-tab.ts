import type { BrowserContext } from '@playwright/test';
import type { FilePrintable } from '../../electron/ports/printer.ts';
import type { Host } from '../../build/host/host.ts';

/** Draws a slip as the app's hidden window does, in another tab. */
export async function drawInTab(context: BrowserContext, { url }: Host, document: FilePrintable): Promise<Uint8Array> {
  const sheet = await context.newPage();
  try {
    await sheet.route('**/document/*', (route) => route.fulfill({ json: document }));
    await sheet.goto(new URL('/print.html?id=slip', url).href);
    await sheet.waitForFunction(() => /^ready \d+ \d+$/.test(globalThis.document.title));
    return await sheet.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  } finally {
    await sheet.close();
  }
}
